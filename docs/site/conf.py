"""The site of the documentation: `sphinx-build -c docs/site -W . build/site` from the root of the repository; docs/decisions/0026 says why Sphinx.

The pages are those that one reads in the repository, and docs/README.md, the map, is the front page: each of its sections becomes a part of
the menu. Links to files that are no pages (sources, scripts) are shown as the path."""

import re
from pathlib import Path

from docutils import nodes
from markdown_it import MarkdownIt

root = Path(__file__).resolve().parents[2]

project = "inquit"
author = "the inquit authors"
copyright = author
version = release = re.search(r"project\(inquit VERSION (\d[\d.]*)", (root / "CMakeLists.txt").read_text()).group(1)

extensions = ["myst_parser"]
include_patterns = ["docs/**.md", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "grammar/README.md", "examples/newsroom/README.md"]
exclude_patterns = ["docs/man"]  # what pages of man(1) are made of
root_doc = "docs/README"
nitpicky = True
smartquotes = False  # which marks stand in an example is what it is about
myst_heading_anchors = 4

html_theme = "furo"
pygments_style = "friendly"
pygments_dark_style = "monokai"
html_title = f"inquit {version}"
html_copy_source = False
html_extra_path = ["index.html"]  # leads to the map
html_show_sphinx = False


def first_link_of(inline):
    """The text and the target of a paragraph's first link."""
    for number, child in enumerate(inline.children):
        if child.type == "link_open":
            return inline.children[number + 1].content, child.attrs["href"]
    return None


def menu_of(page):
    """The map's sections as toctrees: a heading with the pages that its list links to, each by the words of its link."""
    tokens = MarkdownIt("commonmark").parse(page)
    sections = []
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            sections.append((tokens[number + 1].content, []))
        elif token.type == "list_item_open":
            text, target = first_link_of(tokens[number + 2])
            sections[-1][1].append(f"{text} <{target}>")
    return "\n".join("```{toctree}\n:hidden:\n:caption: %s\n\n%s\n```\n" % (name, "\n".join(pages)) for name, pages in sections)


def add_menu(_app, page, source):
    if page == root_doc:
        source[0] += "\n" + menu_of(source[0]) + "\n```{toctree}\n:hidden:\n:caption: The repository\n\n../README.md\n../examples/newsroom/README.md\n```\n"
    elif page == "docs/decisions/README":
        pages = sorted(path.name for path in (root / "docs/decisions").glob("0*.md"))
        source[0] += "\n```{toctree}\n:hidden:\n\n%s\n```\n" % "\n".join(pages)


def link_to_file(_app, env, node, content):
    """Of a link to a file of the repository that is no page its text; another one stays a warning, and so an error."""
    target = node.get("reftarget", "").split("#")[0]
    here = Path(env.doc2path(node.get("refdoc", root_doc), base=False)).parent
    path = (root / here / target).resolve()
    if target and path.exists() and root in path.parents and path.suffix != ".md":
        return nodes.literal(text=str(path.relative_to(root))) if content.astext() == target else content
    return None


def setup(app):
    app.connect("source-read", add_menu)
    app.connect("missing-reference", link_to_file)
