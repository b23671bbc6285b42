#!/usr/bin/env python3
"""Makes the pictures of the documentation: docs/images/make.py INQUIT, with rich (PyPI), graphviz and Chromium.

attribution.svg  docs/explanation/attribution.dot
check.svg        a draft of examples/newsroom, checked in a terminal
report.png       the report of examples/newsroom/outlets in a browser"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

root = Path(__file__).resolve().parents[2]
images = root / "docs/images"
newsroom = root / "examples/newsroom"

# A picture fetches nothing: the reader's monospaced font will do.
WITHOUT_FONTS = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def terminal(inquit, name, *arguments):
    """A terminal in which inquit is run with these arguments, as SVG."""
    said = subprocess.run([inquit, *arguments, "--color", "always"], cwd=newsroom, capture_output=True, text=True, check=False)
    console = Console(record=True, width=88, file=open("/dev/null", "w"), force_terminal=True, color_system="truecolor", legacy_windows=False)
    console.print(Text("$ inquit " + " ".join(arguments), style="bold"))
    console.print(Text.from_ansi(said.stdout.rstrip()))
    console.save_svg(str(images / name), title="inquit", unique_id="inquit", code_format=WITHOUT_FONTS)


def browser(page, name, width, height):
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
                    f"--window-size={width},{height}", f"--screenshot={images / name}", page.as_uri()], check=True, capture_output=True)


def main():
    inquit = Path(sys.argv[1]).resolve()
    subprocess.run(["dot", "-Tsvg", str(root / "docs/explanation/attribution.dot"), "-o", str(images / "attribution.svg")], check=True)
    terminal(inquit, "check.svg", "check", "drafts/bridge.md", "--against", "transcripts")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        subprocess.run([inquit, "report", "outlets", "-o", str(page)], cwd=newsroom, check=True)
        browser(page, "report.png", 1160, 1240)
    for image in sorted(images.glob("*.*g")):
        size = image.stat().st_size
        print(f"{image.relative_to(root)} {size} bytes")
        if size > 150_000:
            sys.exit(f"{image} has more than 150 KB")


main()
