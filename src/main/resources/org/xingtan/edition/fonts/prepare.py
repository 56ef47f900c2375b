"""Makes the fonts beside this file from their published originals; README.md says where those come from.

python3 prepare.py FOLDER-WITH-THE-ORIGINALS
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Name of ours, original, whether everything it has is kept: the face of the text also lends rare characters to the others.
FACES = [
    ("fang", "Xingtan Fang", "LXGWWenKai-Light.ttf", True),
    ("fang-bold", "Xingtan Fang Bold", "LXGWWenKai-Bold.ttf", False),
    ("kai", "Xingtan Kai", "LXGWWenKai-Regular.ttf", False),
    ("hei", "Xingtan Hei", "NotoSansSC_500Medium.ttf", False),
    ("song", "Xingtan Song", "NotoSerifSC_400Regular.ttf", False),
    ("title", "Xingtan Title", "NotoSerifSC_800ExtraBold.ttf", False),
]

# Radicals and compatibility forms look like common characters. A PDF says which character a glyph is by searching the
# font backwards, and would find these first: text copied from it would look right and be wrong.
LOOK_ALIKE = [(0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]

# Scripts that no bulletin of a city is written in.
FOREIGN = [(0x0590, 0x1FFF), (0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)]

# The digits and letters of this face are as wide as a typewriter's: text takes those of the Song face, half a character wide.
LATIN = [(0x20, 0x24F)]

SIGNS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x2C6, 0x2DD), (0x391, 0x3C9), (0x410, 0x451), (0x2010, 0x2027), (0x2030, 0x203E),
    (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2103, 0x2139), (0x2150, 0x217F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x266F), (0x2700, 0x27BF), (0x3000, 0x30FF), (0x3105, 0x312F),
    (0x3200, 0x33FF), (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5),
]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def common():
    """GB 2312, the set that every Chinese office can type, and the signs of print."""
    codes = {ord(bytes([row, cell]).decode("gb2312")) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
             if (row, cell) <= (0xF7, 0xFE) and not (row == 0xD7 and cell > 0xF9)}
    for first, last in SIGNS:
        codes.update(range(first, last + 1))
    return codes


def make(folder, file, name, original, whole):
    font = TTFont(next(Path(folder).rglob(original)))
    have = {code for code in font.getBestCmap() if not within(code, LOOK_ALIKE)}
    wanted = {code for code in have if not within(code, FOREIGN + LATIN)} if whole else have & common()
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = []
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    for table in font["cmap"].tables:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code in wanted}
    # A changed font may not carry the reserved names of its original.
    font["name"].names = []
    for number, text in [(1, name), (2, "Regular"), (3, name + " 1"), (4, name), (5, "Version 1"),
                         (6, name.replace(" ", "")), (13, "SIL Open Font License, Version 1.1"),
                         (14, "https://openfontlicense.org")]:
        font["name"].setName(text, number, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(Path(__file__).with_name(file + ".ttf"))
    print(file, len(wanted))


for face in FACES:
    make(sys.argv[1], *face)
