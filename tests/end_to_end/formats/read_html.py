"""Reads the page as a browser's parser does; prints the number of facts."""
import html.parser
import sys


class Page(html.parser.HTMLParser):
    """Facts are rows with an id `fNUMBER`; each cell is its words."""

    def __init__(self):
        super().__init__()
        self.facts, self.tags = {}, []
        self.fact = None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if tag == "tr":
            is_fact = attributes.get("id", "").startswith("f")
            self.fact = self.facts.setdefault(attributes["id"], []) if is_fact else None
        elif tag in ("td", "th") and self.fact is not None:
            self.fact.append("")

    def handle_data(self, data):
        if self.fact:
            self.fact[-1] += data


page = Page()
page.feed(sys.stdin.buffer.read().decode("utf-8"))
assert all(len(cells) == 7 for cells in page.facts.values())
assert "<b>bold</b>" in page.facts["f1"][1], page.facts["f1"]
assert all(attributes for tag, attributes in page.tags if tag == "b"), "a fact's markup is markup"
assert sum(tag == "script" for tag, _ in page.tags) == 1
assert not any("src" in attributes for _, attributes in page.tags)
print(len(page.facts))
