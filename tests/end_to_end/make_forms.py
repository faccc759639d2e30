#!/usr/bin/env python3
"""Writes a file of each form that holds "The FORM mill bought the FORM bakery", and broken ones.

    make_forms.py FOLDER BROKEN
"""
import csv
import email.message
import gzip
import io
import mailbox
import os
import sys
import zipfile
import xml.sax.saxutils

folder, broken = sys.argv[1:]


def sentence(form):
    return f"The {form} mill bought the {form} bakery."


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def docx():
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    start, end = sentence("docx").split("mill")
    body = (
        f"<w:p><w:r><w:t>Trade</w:t></w:r></w:p><w:p><w:r><w:t xml:space='preserve'>{start}</w:t></w:r>"
        f"<w:r><w:t>mill</w:t></w:r><w:del><w:r><w:delText>hidden</w:delText></w:r></w:del>"
        f"<w:r><w:t xml:space='preserve'>{end}</w:t></w:r></w:p>"
    )
    document = f"<?xml version='1.0'?><w:document xmlns:w='{ns}'><w:body>{body}</w:body></w:document>"
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def odt():
    body = (
        f"<text:h>Trade</text:h><text:p>{sentence('odt')}"
        "<text:note><text:note-body><text:p>Men hidden there sold it.</text:p></text:note-body></text:note></text:p>"
    )
    document = (
        "<office:document-content xmlns:office='urn:o' xmlns:text='urn:t'><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": document})


def mail(form):
    message = email.message.EmailMessage()
    message["Subject"] = "Trade"
    message["From"] = "Post <post@mill.example>"
    message["Date"] = "Tue, 14 May 2024 08:00:00 +0200"
    message["Message-ID"] = f"<{form}@mill.example>"
    message.set_content(sentence(form))
    message.add_alternative(f"<p>{sentence(form)}</p>", subtype="html")
    return message


def warc():
    """Two pages, one of them in chunks and packed, a picture, and a page that is not there."""
    page = "<html><body><h1>Trade</h1><p>{}</p></body></html>"
    packed = gzip.compress(page.format(sentence("packed")).encode())
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    answers = [
        ("plain", "200 OK", "Content-Type: text/html", page.format(sentence("plain")).encode()),
        ("packed", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", chunks),
        ("picture", "200 OK", "Content-Type: image/png", b"\x89PNG\r\n\r\n"),
        ("gone", "404 Not Found", "Content-Type: text/html", b"<p>It is hidden.</p>"),
    ]
    records = b""
    for name, status, headers, body in answers:
        content = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
        records += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://mill.example/{name}\r\n"
            f"Content-Length: {len(content)}\r\n\r\n"
        ).encode() + content + b"\r\n\r\n"
    return records


def pdf():
    """Two pages of text in Helvetica, with a running head."""
    def page(lines):
        text = " ".join(f"({line}) Tj T*" for line in lines)
        return f"BT /F 12 Tf 14 TL 72 720 Td {text} ET"

    contents = [
        page(["The Post 1", "", "Trade", "", sentence("pdf")]),
        page(["The Post 2", "", "It paid much."]),
    ]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in (6, 7):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {number} 0 R >>"
        )
    objects += [f"<< /Length {len(content)} >>\nstream\n{content}\nendstream" for content in contents]
    result = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(result))
        result += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(result)
    result += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    result += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return result.encode()


with open(os.path.join(folder, "a.csv"), "w", newline="") as file:
    csv.writer(file).writerows([["headline", "published", "body"], ["Trade", "14 May 2024", sentence("csv")]])
write(os.path.join(folder, "a.eml"), mail("eml").as_bytes())
box = mailbox.mbox(os.path.join(folder, "a.mbox"))
box.add(mail("mbox"))
box.close()
item = xml.sax.saxutils.escape(f"<p>{sentence('rss')}</p>")
write(os.path.join(folder, "a.rss"),
      f"<rss><channel><item><guid>rss</guid><description>{item}</description></item></channel></rss>".encode())
write(os.path.join(folder, "a.docx"), docx())
write(os.path.join(folder, "a.odt"), odt())
write(os.path.join(folder, "a.pdf"), pdf())
write(os.path.join(folder, "a.warc.gz"), gzip.compress(warc()))
write(os.path.join(folder, "a.zip"), zipped({
    "news/a.txt": f"Trade\n\n{sentence('zip')}\n", "photo.jpg": b"\xff\xd8\xff", "news/.a.txt": "It is hidden.",
    "b.zip": zipped({"../a.docx": docx()})}))

write(os.path.join(broken, "cut.docx"), docx()[:300])
write(os.path.join(broken, "cut.zip"), zipped({"a.txt": os.urandom(5000)})[:3000])
write(os.path.join(broken, "cut.pdf"), b"%PDF-1.4\n1 0 obj\n<<")
write(os.path.join(broken, "cut.warc"), warc()[:150])
answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n" + bytes(range(128, 250))
write(os.path.join(broken, "brotli.warc"),
      b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://mill.example/br\r\n"
      + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(answer), answer))
write(os.path.join(broken, "cut.rss"), b"<rss><channel><item><description>The mill")
write(os.path.join(broken, "cut.odt"), odt()[:200])
write(os.path.join(broken, "quoted.csv"), b'title,text\n"Trade,"The mill bought the bakery.\n')
write(os.path.join(broken, "noise.eml"), bytes(range(1, 256)))
write(os.path.join(broken, "empty.mbox"), b"From a@mill.example Tue May 14 08:00:00 2024\nSubject: Trade\n\n")
write(os.path.join(broken, "empty.mhtml"),
      b"Snapshot-Content-Location: https://mill.example/\nContent-Type: text/html\n\n<p>")
write(os.path.join(broken, "cut.json"), b'[{"te')
write(os.path.join(broken, "lines.jsonl"), b'{"te\n{"title": "Trade"}\nno\n')
write(os.path.join(broken, "front.md"), b"---\ntitle: Trade\n---\n")
write(os.path.join(broken, "links.html"), b"<p><a href='/'>Trade</a>")
write(os.path.join(broken, "photo.jpg"), b"\xff\xd8\xff\xe0\0\x10JFIF")
write(os.path.join(broken, "sheet.xlsx"), zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}))
write(os.path.join(broken, "bomb.zip"), zipped({"zeros.txt": bytes(70 << 20)}))
deep = zipped({"a.txt": sentence("deep")})
for _ in range(3):
    deep = zipped({"1.zip": deep})
write(os.path.join(broken, "deep.zip"), deep)
