# SPDX-License-Identifier: Apache-2.0
"""The same report as a file of each format, from its paragraphs: no office program is needed."""
import html
import io
import re
import zipfile
import zlib

WIDTH, HEIGHT = 595, 842  # points
LEFT, TOP, SIZE, LEADING, COLUMNS, LINES = 80, 90, 16, 28, 27, 23


def is_heading(paragraph):
    return re.match(r'^(第.{1,3}[章部]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。；]{2,40}$', paragraph)


def plain(paragraphs, encoding='utf-8'):
    return ('\n'.join(paragraphs) + '\n').encode(encoding)


def markdown(paragraphs):
    return ('\n\n'.join(re.sub(r'([*_`\[\]<>#|])', r'\\\1', p) for p in paragraphs) + '\n').encode()


def page(paragraphs, encoding='utf-8'):
    body = '\n'.join(f'<p>{html.escape(p)}</p>' for p in paragraphs)
    text = (f'<!DOCTYPE html><html><head><meta charset="{encoding if encoding != "gb18030" else "gb2312"}">'
            '<title>页面</title><script>var a="。。。。";</script></head><body>'
            '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul>'
            f'<div class="wrap"><div id="zoom">{body}</div></div>'
            '<div class="foot">网站地图 | 联系我们</div></body></html>')
    return text.encode(encoding)


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (2025, 1, 20, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_body(body, **parts):
    """A package around the paragraphs of document.xml; `parts` are other parts by their kind."""
    relation = '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{1}" Target="{1}.xml"/>'
    packed = {
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                       '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                       'relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': f'<w:document {W}><w:body>{body}</w:body></w:document>',
        'word/_rels/document.xml.rels': '<Relationships>' + ''.join(
            relation.format(i, kind) for i, kind in enumerate(parts)) + '</Relationships>',
    }
    for kind, xml in parts.items():
        packed[f'word/{kind}.xml'] = xml
    return zipped(packed)


def w_paragraph(text, style=''):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ''
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>'


def docx(paragraphs):
    return docx_body(''.join(map(w_paragraph, paragraphs)))


def flat_odt(paragraphs):
    body = ''.join(f'<text:p>{html.escape(p)}</text:p>' for p in paragraphs)
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:body><office:text>{body}</office:text></office:body></office:document>').encode()


def rtf(paragraphs):
    def units(text):
        data = text.encode('utf-16-le')
        for i in range(0, len(data), 2):
            unit = data[i] | data[i + 1] << 8
            yield f'\\u{unit if unit < 0x8000 else unit - 0x10000}?' if unit > 127 else (
                '\\' + chr(unit) if chr(unit) in '\\{}' else chr(unit))
    body = ''.join('\\pard ' + ''.join(units(p)) + '\\par\n' for p in paragraphs)
    return ('{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\n' + body + '}').encode('ascii')


# ---- pages ---------------------------------------------------------------------------

def width(text):
    return sum(0.5 if ord(c) < 0x80 else 1 for c in text)


def lines(paragraph):
    """Wrapped as an office program does: two characters of indent, then whole lines."""
    indent, line, room = 2, '', COLUMNS - 2
    for word in re.findall(r'[\x21-\x7eà-ǜ]+|.', paragraph):  # no word of an alphabet is cut
        for c in ([word] if width(word) <= COLUMNS else word):
            if width(c) > room and c not in '，。；、：！？）》”':
                yield indent, line
                indent, line, room = 0, '', COLUMNS
            line += c
            room -= width(c)
    yield indent, line


def pages(paragraphs):
    """[(x, y, text)] for each page, points from the upper left corner."""
    done, current = [], []
    for paragraph in paragraphs:
        for indent, line in lines(paragraph):
            if len(current) == LINES:
                done.append(current)
                current = []
            current.append((LEFT + indent * SIZE, TOP + len(current) * LEADING, line))
    done.append(current)
    for number, one in enumerate(done, 1):
        one.append((WIDTH / 2 - 20, HEIGHT - 50, f'— {number} —'))
    return done


def pdf(paragraphs, turn=0):
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'',
               b'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
               b'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500] '
               b'/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
               b'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] '
               b'/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>']
    kids = []
    for one in pages(paragraphs):
        content = b''.join(b'BT /F1 %d Tf %.1f %.1f Td <%s> Tj ET\n' % (
            SIZE, x, HEIGHT - y - SIZE, text.encode('utf-16-be').hex().encode()) for x, y, text in one)
        packed = zlib.compress(content)
        kids.append(len(objects) + 1)
        objects.append(b'<< /Type /Page /Parent 2 0 R /Rotate %d /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R >> >> '
                       b'/Contents %d 0 R >>' % (turn, WIDTH, HEIGHT, len(objects) + 2))
        objects.append(b'<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream' % (len(packed), packed))
    objects[1] = b'<< /Type /Pages /Count %d /Kids [%s] >>' % (
        len(kids), b' '.join(b'%d 0 R' % kid for kid in kids))
    out, places = bytearray(b'%PDF-1.5\n'), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % place for place in places)
    out += b'trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)
    return bytes(out)


O = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(paragraphs):
    scale = 210 / WIDTH
    parts = {'OFD.xml': f'<ofd:OFD {O}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'}
    entries = ''
    for number, one in enumerate(pages(paragraphs)):
        objects = ''
        for x, y, text in one:
            steps = ' '.join(f'{width(c) * SIZE * scale:.3f}' for c in text[:-1])
            objects += (f'<ofd:TextObject Boundary="{x * scale:.3f} {y * scale:.3f} 170 8" Size="{SIZE * scale:.3f}">'
                        f'<ofd:TextCode X="0" Y="{SIZE * scale:.3f}" DeltaX="{steps}">{html.escape(text)}</ofd:TextCode></ofd:TextObject>')
        parts[f'Doc_0/Pages/Page_{number}/Content.xml'] = (
            f'<ofd:Page {O}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>')
        entries += f'<ofd:Page ID="{number + 1}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
    parts['Doc_0/Document.xml'] = (
        f'<ofd:Document {O}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>'
        f'</ofd:CommonData><ofd:Pages>{entries}</ofd:Pages></ofd:Document>')
    return zipped(parts)
