"""The package that carries the program `inquit`, which finds every quotation in news text and who said it."""

from importlib.metadata import version

__version__ = version("inquit")
