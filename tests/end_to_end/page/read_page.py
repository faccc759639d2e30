"""Reads a page as somebody does who has a keyboard only, at a desk and on a phone.

    read_page.py CHROMIUM PAGE FOLDER [AXE]     AXE: axe.min.js of axe-core, which looks for barriers
"""
import pathlib
import sys

from browser import Browser

failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)


def check_structure(browser):
    expect(browser.value("document.querySelectorAll('h1').length") == 1, "not one h1")
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        expect(browser.value(f"document.querySelectorAll('{landmark}').length") == 1, f"not one {landmark}")
    expect(browser.value("[...document.querySelectorAll('table')].every(one => one.caption)"),
           "a table without a caption")
    expect(browser.value("[...document.querySelectorAll('th')].every(one => one.scope)"), "a th without scope")
    expect(browser.value("[...document.querySelectorAll('a[href^=\"#\"]')].every("
                         "one => document.getElementById(one.hash.slice(1)))"), "a link that leads nowhere")
    expect(browser.value("getComputedStyle(document.querySelector('nav')).position") == "sticky",
           "the style is not let in")


SHOWN = "[...document.querySelectorAll('#fact-table tr[id]')].filter(row => row.offsetParent && !row.hidden)"


def check_keyboard(browser):
    all_facts = browser.value(f"{SHOWN}.length")
    browser.press("Tab")
    expect(browser.value("document.activeElement.className") == "skip", "the skip link is not first")
    expect(browser.tab_to("at.id === 'find-words'"), "no way to the filter")
    browser.type("spokesperson declined")
    expect(browser.until(f"{SHOWN}.length < {all_facts}"), "the filter hides nothing")
    expect(browser.value(f"{SHOWN}.length > 0 && {SHOWN}.every(row => "
                         "/declined/i.test(row.textContent + row.parentNode.rows[0].textContent))"),
           "the filter shows what it should hide")
    browser.call("Runtime.evaluate", expression="document.activeElement.select()")
    browser.type(" ")
    expect(browser.until(f"{SHOWN}.length === {all_facts}"), "the filter does not let go")

    expect(browser.tab_to("at.closest('th') && at.textContent === 'Subject'"), "no way to sort by subject")
    head = "document.activeElement.closest('th').getAttribute('aria-sort')"
    subjects = f"{SHOWN}.map(row => row.cells[1].textContent.toLowerCase())"
    for order, least in (("ascending", "<="), ("descending", ">=")):
        browser.press("Enter")
        expect(browser.value(head) == order, f"not sorted {order}")
        expect(browser.value(f"(all => all.length === {all_facts} && all[0] {least} all[{all_facts} - 1])"
                             f"({subjects})"), f"wrong order when {order}")
    browser.press("Enter")
    expect(browser.value(f"{SHOWN}.every((row, i, all) => !i || +row.id.slice(1) > +all[i - 1].id.slice(1))"),
           "the order of the articles does not come back")

    expect(browser.tab_to("at.closest('#fact-table td') && at.hash.startsWith('#e')"), "no link to an entity")
    browser.press("Enter")
    expect(browser.until("location.hash.startsWith('#e')"), "the link to an entity is not followed")
    expect(browser.tab_to("at.dataset.about"), "no link back to the entity's facts")
    name = browser.value("document.activeElement.textContent")
    browser.press("Enter")
    expect(browser.until(f"{SHOWN}.length < {all_facts}"), f"{name}: all facts are shown")
    expect(browser.value(f"{SHOWN}.length > 0 && {SHOWN}.every(row => row.textContent.includes('{name}'))"),
           f"{name}: other facts are shown")
    expect(browser.tab_to("at.id === 'find-all'", 5), "no way back to all facts")
    browser.press("Enter")
    expect(browser.until(f"{SHOWN}.length === {all_facts}"), "all facts do not come back")


def check_phone(browser):
    expect(browser.value("document.documentElement.scrollWidth <= innerWidth"), "a phone scrolls sideways")
    last = browser.value("document.querySelector('#fact-table > tbody:last-of-type > tr:last-child').id")
    browser.value(f"location.hash = '#{last}'")
    in_sight = (f"(box => box.top >= 0 && box.bottom <= innerHeight + 1)"
                f"(document.getElementById('{last}').getBoundingClientRect())")
    expect(browser.until(in_sight), f"fact {last} is not scrolled to")


def check_barriers(browser, axe):
    browser.value(f"{axe};0")
    browser.value("axe.run().then(found => window.barriers = found.violations.map(one => one.id)); 0")
    expect(browser.until("!!window.barriers"), "axe does not come to an end")
    expect(not browser.value("window.barriers"), f"axe complains: {browser.value('window.barriers')}")


program, page, folder = sys.argv[1:4]
axe = pathlib.Path(sys.argv[4]).read_text() if len(sys.argv) > 4 else None
browser = Browser(program, folder)
try:
    address = pathlib.Path(page).resolve().as_uri()
    browser.open(address, 1280, 900)
    check_structure(browser)
    check_keyboard(browser)
    browser.open(address, 390, 844)
    check_phone(browser)
    if axe:
        for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")):
            browser.call("Emulation.setEmulatedMedia", media="screen",
                         features=[{"name": "prefers-color-scheme", "value": scheme}])
            browser.open(address, width, 900)
            check_barriers(browser, axe)
    others = [one for one in browser.requests if not one.startswith(address)]
    expect(not others, f"the page asks for {others[:3]}")
    expect(not browser.complaints, f"the browser complains: {browser.complaints[:3]}")
finally:
    browser.close()
print("\n".join(failures))
sys.exit(bool(failures))
