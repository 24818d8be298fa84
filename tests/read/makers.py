"""Make small files of every format that is read, from paragraphs."""

from __future__ import annotations

import re
import zipfile
from html import escape
from io import BytesIO
from xml.sax.saxutils import escape as xml

Members = dict[str, bytes | str]


def zipped(members: Members, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(paragraphs: list[str], title: str = "", body: str = "") -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rows = "".join(f'<w:p><w:r><w:t xml:space="preserve">{xml(words)}</w:t></w:r></w:p>' for words in paragraphs)
    core = f'<c:coreProperties xmlns:c="c" xmlns:dc="dc"><dc:title>{xml(title)}</dc:title></c:coreProperties>'
    document = f'<?xml version="1.0"?><w:document xmlns:w="{word}"><w:body>{rows}{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": core})


def odt(paragraphs: list[str], title: str = "", body: str = "") -> bytes:
    rows = "".join(f"<t:p>{xml(words)}</t:p>" for words in paragraphs)
    text = f"<o:text>{rows}{body}</o:text>"
    content = f'<o:document-content xmlns:o="o" xmlns:t="t"><o:body>{text}</o:body></o:document-content>'
    properties = f"<o:meta><dc:title>{xml(title)}</dc:title></o:meta>"
    meta = f'<o:document-meta xmlns:o="o" xmlns:dc="dc">{properties}</o:document-meta>'
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta})


def rtf(paragraphs: list[str], title: str = "") -> bytes:
    def escaped(words: str) -> str:
        units = words.encode("utf-16-le")
        codes = [int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)]
        return "".join(chr(code) if 0 <= code < 128 and chr(code) not in "\\{}" else f"\\u{code}?" for code in codes)

    info = f"{{\\info{{\\title {title}}}}}" if title else ""
    rows = "\\par\n".join(map(escaped, paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252{info}{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {rows}\\par}}".encode("ascii")


def epub(paragraphs: list[str], title: str = "", date: str = "") -> bytes:
    rows = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O/c.opf"/></rootfiles></container>',
            "O/c.opf": f'<package xmlns:dc="dc"><metadata><dc:title>{xml(title)}</dc:title>'
            f"<dc:date>{date}</dc:date></metadata>"
            '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
            "O/a.xhtml": '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{rows}</body></html>',
        }
    )


def eml(paragraphs: list[str], subject: str = "", kind: str = "plain") -> bytes:
    text = "\n\n".join(paragraphs)
    if kind == "html":
        text = html(paragraphs).decode()
    head = f"From: Press Office <p@example.org>\nDate: Fri, 3 May 2019 23:30:00 +0300\nSubject: {subject}\n"
    return f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{text}\n".encode()


def html(paragraphs: list[str], head: str = "", encoding: str = "utf-8") -> bytes:
    """A page with furniture around its text, of which the first paragraph is the headline."""
    first, *rest = paragraphs
    rows = "".join(f"<p>{escape(words)}</p>\n" for words in rest)
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="{encoding}">'
        f"<title>{escape(first)} | Ministry</title>{head}"
        "<script>var x = '<p>never</p>';</script></head><body>"
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News and media</a></li></ul></nav>'
        '<div class="cookie">We use cookies on this site. <button>Accept</button></div>'
        f"<main><article><h1>{escape(first)}</h1>\n{rows}</article>"
        '<aside><h3>Related</h3><ul><li><a href="/a">Another speech of the minister</a></li></ul></aside></main>'
        "<footer><p>Copyright Ministry. <a href=/p>Privacy</a></p></footer></body></html>"
    )
    return page.encode(encoding)


def pdf(pages: list[list[tuple[float, float, str]]], title: str = "") -> bytes:
    """Pages of lines (x and y in points from the lower left corner, text) in Helvetica 11 on A4; Latin-1 only."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        stream = ""
        for x, y, text in lines:
            escaped = re.sub(r"[()\\]", r"\\\g<0>", text)
            stream += f"BT /F1 11 Tf {x} {y} Td ({escaped}) Tj ET\n"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font "
            "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> "
            f"/Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}endstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title xml:lang="sl">Seja</title>
<title xml:lang="en">Sitting of 3 May</title></titleStmt></fileDesc><profileDesc><settingDesc><setting>
<date when="2019-05-03">3. 5. 2019</date></setting></settingDesc><particDesc><listPerson>
<person xml:id="ReyAna"><persName><surname>Rey</surname><forename>Ana</forename></persName></person>
<person xml:id="NovakJan"><persName><surname>Novak</surname><forename>Jan</forename></persName></person>
</listPerson></particDesc></profileDesc></teiHeader><text><body><div>
<note type="speaker">Minister Rey:</note><u who="#ReyAna"><seg>We will build a road to Nairobi next year.
<vocal><desc>Laughter.</desc></vocal></seg><seg>We thank the World Bank for its support.</seg></u>
<u who="#NovakJan"><seg>We support the Paris Agreement, and we will plant trees in Kenya.</seg></u>
</div></body></text></TEI>"""

AKOMA_NTOSO = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification>
<FRBRWork><FRBRdate date="2019-05-03" name="sitting"/></FRBRWork></identification><references>
<TLCPerson eId="rey" href="/x" showAs="Ana Rey"/></references></meta><debateBody><debateSection><heading>Roads</heading>
<speech by="#rey"><from>The Minister (Ana Rey)</from><p>We will build a road to Nairobi next year.</p></speech>
<speech by="#none"><from>Mr Jan Novak</from><p>We support the Paris Agreement.</p></speech></debateSection></debateBody>
</debate></akomaNtoso>"""
