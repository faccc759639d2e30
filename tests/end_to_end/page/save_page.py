"""Saves a page as one file and prints it, as a reader's browser does.

    save_page.py CHROMIUM ADDRESS NAME FOLDER     writes NAME.mhtml and NAME.pdf
"""
import base64
import pathlib
import sys

from browser import Browser

program, address, name, folder = sys.argv[1:]
browser = Browser(program, folder)
try:
    browser.open(address, 1280, 900)
    page = browser.call("Page.captureSnapshot", format="mhtml")["data"]
    pathlib.Path(f"{name}.mhtml").write_bytes(page.encode())
    printed = browser.call("Page.printToPDF", displayHeaderFooter=True)["data"]
    pathlib.Path(f"{name}.pdf").write_bytes(base64.b64decode(printed))
finally:
    browser.close()
