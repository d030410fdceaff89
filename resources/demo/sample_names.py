"""Names, handles and texts of people who do not exist. Deterministic for a given generator."""

FIRST = """Odette Bram Corin Pell Adaeze Ines Tobias Lucian Saoirse Hideo Wilhelmina Nadezhda Rufus
Aurelio Philippa Rosalind Lettice Osric Mirabel Gwendolyn Emeric Thaddeus Vesper Cornelia Barnaby
Octavia Milo Ludmila Grover Hestia Alistair Quentin Saffron Amara Bjorn Calliope Dashiell Elif Farid
Greta Hollis Imogen Jorunn Kwame Leocadia Malik Niamh Ottoline Priya Rowan Sunniva Tomas Ulla Viggo
Wren Xanthe Yusuf Zelda Anneke Benedikt Chiamaka Dorota Eskil Fenna Gulnara Hamish Isolde Jonquil
Kasimir Linnea Mateus Noor Orla Pavel Quilla Ragnar Sabela Tamsin Umberto Valentina Wout Yara
Zoltan""".split()
STEM = """Thistle Bramble Moss Quill Tangle Marrow Lantern Penny Candle Starling Hobble Nettle Salt
Whistle Fog Sparrow Tide Brindle Marsh Inkpen Bell Moon Copper Willow Fennel Hazel Juniper Kestrel
Larch Mallow Otter Plover Rook Sedge Teasel Umber Velvet Wicker Yarrow Alder Barley Clover Damson
Ember Ferry Gorse""".split()
TAIL = """wick down feather by dale combe light ford gate catcher weather cove wood ridge crop horn
field grove river berry maker marsh bridge stone water bough hollow lock mere shaw""".split()
BUSINESS = """Bakery Wheelworks Pottery Riding_Club Saddlers Brewing Printworks Tea_Rooms Framebuilders
Nursery Ironmongers Rowing_Club Walking_Group Repair_Café Florist Coffee Libraries Choir""".split()
PLACES = ["Port Merrow", "Low Fernhill", "Ashgrove", "Little Tidewick", "Sandlight", "Upper Moss",
          "Brackwater", "Kestrel Bay", "Hollow Lock", "Nether Combe"]
BIOS = ["Slow rides and strong tea.", "Repairs things that squeak.", "Maps, lights and long hills.",
        "Commutes whatever the weather.", "Writes about streets and people.",
        "Tandem stoker, part-time baker.", "Mudguards are not optional.",
        "Volunteer at the Sunday loop.", "Opinions are borrowed.", "Builds wheels, reads timetables.",
        "Bells before bridges.", "Once rode to the sea and back."]

# Texts that a careless program would take for markup, a formula, a path or a direction.
AWKWARD = ["<b>Bold</b> Brambleford", "Zoë Ångströmsdal 🚲", "\u202eBackwards\u202c Wrenlock",
           "=HYPERLINK(\"https://deals.example\",\"Deals\")", "Nettle & Sons <img src=file:///etc/passwd>",
           "+44 Wheels of Merrow", "ليلى القمر المنير", "雨宮 ペダル", "@home on a bike", "-1 Gear Club",
           "Renée O’Thistle, Ph.D.", "👩‍🔧 Ozimandia 🇬🇧 Fixes", "%1 of %2 Spokes", "Robert'); --"]


class Namer:
    """Gives out names and handles, each handle once."""

    def __init__(self, rng, taken):
        self.rng = rng
        self.taken = {handle.lower() for handle in taken}

    def surname(self):
        return self.rng.choice(STEM) + self.rng.choice(TAIL)

    def name(self):
        roll = self.rng.random()
        if roll < 0.08:
            return self.surname() + " " + self.rng.choice(BUSINESS).replace("_", " ")
        first = self.rng.choice(FIRST)
        if roll < 0.16:
            return first + " " + self.surname() + "-" + self.rng.choice(STEM)
        return first + " " + self.surname()

    def handle(self, name, longest=15, extra="_"):
        """A handle that suits the name: ASCII letters, digits and `extra`."""
        words = ["".join(c for c in word.lower() if c.isascii() and c.isalnum())
                 for word in name.replace("-", " ").split()]
        words = [word for word in words if word] or ["rider"]
        forms = ["".join(words), words[-1] + extra + words[0][0], words[0][0] + words[-1], words[-1]]
        if longest > 15:  # room for the whole name, which is nobody's
            forms = [extra.join(words)]
        base = self.rng.choice(forms)[:longest]
        handle, number = base, 1
        while handle.lower() in self.taken or len(handle) < 3:
            number += self.rng.randrange(1, 40)
            handle = base[:longest - len(str(number))] + str(number)
        self.taken.add(handle.lower())
        return handle
