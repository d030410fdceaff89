"""The people around @fernhillcycles on X: 6,825 of them, and one who left for good."""

import datetime as dt
import math
from dataclasses import dataclass
from typing import Optional

from sample_names import AWKWARD, BIOS, PLACES, Namer

AS_OF = dt.date(2026, 5, 14)
TAKEN = dt.date(2026, 5, 11)
NOT_BACK, MUTUAL, FANS, LEFT = 2394, 2318, 2113, 31
KNOWN, STALE, NEVER, LOPSIDED = 4020, 812, 57, 143
NEW_FOLLOWERS, NEW_FOLLOWING, NEW_NOT_BACK, LIKELY = 64, 12, 112, 47


@dataclass
class Person:
    name: str
    handle: str
    kind: str  # "not-back", "mutual", "fan", "left"
    followers: Optional[int] = None
    following: Optional[int] = None
    posts: Optional[int] = None
    last_post: Optional[dt.date] = None
    followed: Optional[dt.date] = None  # when we followed them
    sheet_has_date: bool = True
    is_new_follower: bool = False
    has_left: bool = False  # followed us on 30 April and no more on 11 May
    bio: str = ""
    location: str = ""
    website: str = ""
    joined: Optional[dt.date] = None
    id: str = ""
    state: str = ""  # "stale", "fresh", "never", "unknown": what the sheet says of the last post


def days_ago(days):
    """A last post as of 14 May; the sheet is of 11 May, so nothing is newer than that."""
    return min(AS_OF - dt.timedelta(days=days), TAKEN)


# name, handle, followers, following, days since the last post, followed on
OLDEST = [
    ("Jasper Oldwhistle", "oldwhistle77", 58, 2001, 212, "2019-03-14"),
    ("Aurelio Saltmarsh", "saltmarsh_au", 302, 3870, 141, "2019-05-02"),
    ("Sixpenny Wheels", "sixpennywheels", 0, 5, None, "2019-06-19"),
    ("Thaddeus Moorcroft-Bell", "moorcroftbell", 497, 700, 0, "2019-09-03"),
    ("Vesper Quarrington", "vesperquarr", 1140, 600, 402, "2019-11-11"),
    ("DealBlaster Forty", "dealblaster40", 12, 1204, 1, "2020-01-20"),
    ("Cornelia Wisplight", "wisplight_c", 846, 900, 3, "2020-02-08"),
    ("Barnaby Thistledown", "thistledownb", 120, 300, 188, "2020-03-27"),
    ("Harbour Street Florist", "harbourflorist", 960, 800, 6, "2020-06-01"),
    ("Octavia Penhallow", "penhallow_o", 21200, 100, 1, "2020-07-14"),
    ("Milo Fogcatcher", "fogcatcher", 528, 600, 97, "2020-08-02"),
    ("Ludmila Sparrowgate", "sparrowgate_l", 260, 500, 12, "2020-08-30"),
    ("Grover Tidewick", "tidewick", 3, 150, None, "2020-10-05"),
    ("Hestia Bellweather", "bellweather_h", 735, 700, 264, "2020-10-17"),
    ("Alistair Brindlecove", "brindlecove", 330, 500, 20, "2020-12-09"),
    ("Quentin Marshlight", "marshlightq", 4, 2100, 0, "2021-01-04"),
    ("Saffron Inkpen-Dale", "inkpendale", 93, 300, 118, "2021-01-22"),
]
NOT_BACK_NAMED = [
    ("Marguerite Fennimore", "mfennimore_post", 41300, 296, 0, "2022-03-08"),
    ("Tobias Wrenfield", "wrenfield_t", 9870, 1420, 2, "2022-11-19"),
    ("Wilhelmina Drumlin", "wdrumlin", 13044, 98, 8, "2023-06-02"),
    ("Rosalind Thimblewood", "thimblewood", 5120, 890, 4, "2026-05-06"),
]
MUTUAL_NAMED = [
    ("Odalys Quillfeather", "quillfeather_o", 1284, 902, 0, "2018-04-12"),
    ("Bram Tanglewick", "bramtangle", 412, 388, 1, "2020-10-02"),
    ("Corin Ashgrove", "ashgrovecorin", 2960, 1104, 0, "2020-10-09"),
    ("Pell Marrowdale", "pellmarrow", 733, 540, 3, "2019-08-24"),
    ("Adaeze Moonriver", "adaezemoon", 18420, 611, 0, "2026-03-20"),
    ("Ines Lanternby", "ineslantern", 5017, 2208, 0, "2017-09-05"),
    ("Kettle & Spoke Café", "kettlespoke", 3118, 1960, 0, "2018-01-30"),
    ("Lucian Hobbleford", "hobbleford", 640, 702, 5, "2021-05-13"),
    ("Hideo Starling-Oka", "starlingoka", 1902, 1455, 12, "2026-02-27"),
    ("Port Merrow Tandem Club", "pmtandem", 872, 340, 0, "2017-06-18"),
    ("Philippa Nettlecombe", "nettlecombe", 2077, 1310, 6, "2022-07-07"),
    ("Osric Fennel", "osricfennel", 508, 431, 2, "2026-05-08"),
]
FANS_NAMED = [
    ("Saoirse Pennycandle", "pennycandle_s", 221, 1940, 1), ("Nadezhda Cloudberry", "cloudberrynad", 4390, 4412, 0),
    ("Lettice Brackenridge", "brackenridge_l", 78, 240, None), ("Cygnet Rowing Society", "cygnetrowing", 1204, 318, 3),
    ("Mirabel Stonecrop", "stonecrop_m", 642, 590, 9), ("Gwendolyn Hartshorn", "hartshorn_g", 55, 170, 15),
    ("DealBlaster Ninety", "dealblaster90", 9, 4980, 0), ("Emeric Vale-Whitlock", "valewhitlock", 3870, 1211, 5),
]


def likelihood(person):
    """The prior of architecture.md §4, to keep everybody well away from its threshold."""
    ratio = min(0.9, person.following / (person.followers + 50))
    days = (AS_OF - person.last_post).days if person.last_post else 0
    years = (AS_OF - person.followed).days / 365.25
    return ratio * 0.5 ** (days / 90) * 0.8 ** years


def named(kind, name, handle, followers, following, days, followed=None):
    person = Person(name, handle, kind, followers, following)
    person.followed = dt.date.fromisoformat(followed) if followed else None
    person.state = "never" if days is None else "stale" if days >= 90 else "fresh"
    person.posts = 0 if days is None else 40 + followers % 3000
    person.last_post = None if days is None else days_ago(days)
    return person


class Crowd:
    """Makes everybody; `people` holds them, in no order that means anything."""

    def __init__(self, rng):
        self.rng = rng
        self.people = [named("not-back", *row) for row in OLDEST + NOT_BACK_NAMED]
        self.people += [named("mutual", *row) for row in MUTUAL_NAMED]
        self.people += [named("fan", *row) for row in FANS_NAMED]
        self.people.append(named("left", "Rufus Candlemaker", "candlemaker_r", 1150, 980, 4))
        for person in self.people:
            person.sheet_has_date = person.handle != "tidewick"
            person.is_new_follower = person.kind == "fan" or person.handle in ("adaezemoon", "osricfennel")
        self.namer = Namer(rng, [person.handle for person in self.people])
        self.add_early_block()
        self.add_everybody_else()
        self.mark_new_followers()
        self.give_texts_and_ids()
        self.let_some_look_automated()

    def of(self, *kinds):
        return [person for person in self.people if person.kind in kinds]

    def make(self, kind, state, followed):
        person = Person(self.namer.name(), "", kind, state=state, followed=followed)
        person.handle = self.namer.handle(person.name)
        person.followers = max(1, int(self.rng.lognormvariate(6.2, 1.3)))
        person.following = max(5, int(self.rng.lognormvariate(6.3, 0.9)), person.followers // 40)
        if state == "never":
            person.posts = 0
        elif state != "unknown" or self.rng.random() < 0.5:
            person.posts = max(1, int(self.rng.lognormvariate(6.5, 1.5)))
        if state == "stale":
            person.last_post = AS_OF - dt.timedelta(days=95 + int(self.rng.expovariate(1 / 260)))
        elif state == "fresh":
            person.last_post = TAKEN - dt.timedelta(days=min(78, int(self.rng.expovariate(1 / 12))))
        self.people.append(person)
        return person

    def add_early_block(self):
        """The 63 who come after the oldest in a plan: a day each, so that their order is sure."""
        day = dt.date(2021, 1, 27)
        states = ["stale"] * 30 + ["fresh"] * 20 + ["never"] * 3 + ["unknown"] * 5
        block = [("not-back", state) for state in states]
        self.rng.shuffle(block)
        # A mutual whose last post is old is a candidate too, and has no chance to follow back.
        for place, state in enumerate(["stale", "never", "stale", "stale", "stale"]):
            block.insert(16 + 9 * place, ("mutual", state))
        for kind, state in block:
            day += dt.timedelta(days=self.rng.randrange(1, 4))
            self.keep_from_likely(self.make(kind, state, day))
        free = [person for person in self.people[-len(block):]]
        for person, name in zip(free, AWKWARD):
            person.name = name
        without_counts = next(p for p in free[len(AWKWARD):] if p.kind == "not-back" and p.state == "fresh")
        without_counts.followers = without_counts.following = None

    def add_everybody_else(self):
        """The rest, so that every count of the page comes out as drawn."""
        followed = self.of("not-back", "mutual")
        have = {state: sum(p.state == state for p in followed) for state in ("stale", "fresh", "never")}
        missing = NOT_BACK + MUTUAL - len(followed)
        deck = ["stale"] * (STALE - have["stale"]) + ["never"] * (NEVER - have["never"])
        deck += ["fresh"] * (KNOWN - STALE - have["fresh"])
        deck += ["unknown"] * (missing - len(deck))
        self.rng.shuffle(deck)
        kinds = ["not-back"] * (NOT_BACK - len(self.of("not-back")))
        kinds += ["mutual"] * (MUTUAL - len(self.of("mutual")))
        rest = [self.make(kind, state, self.some_day(kind, state)) for kind, state in zip(kinds, deck)]
        self.choose_new_follows([p for p in rest if p.kind == "not-back"])
        self.choose_likely([p for p in rest if p.kind == "not-back" and p.state == "fresh"])
        self.choose_lopsided([p for p in rest if p.kind == "not-back"])
        for person in self.rng.sample([p for p in rest if p.kind == "mutual" or p.followed.year < 2025], 24):
            person.sheet_has_date = False
        newcomer = next(p for p in rest if p.kind == "mutual" and p.state == "fresh")
        newcomer.followed, newcomer.sheet_has_date = dt.date(2026, 5, 3), True
        newcomer.is_new_follower = True
        for _ in range(FANS - len(FANS_NAMED)):
            self.make("fan", "fresh" if self.rng.random() < 0.6 else "unknown", None)
        # Whom we still follow of those who left: all but Rufus.
        settled = [p for p in rest if p.kind == "not-back" and p.followed < dt.date(2026, 4, 1)]
        for person in self.rng.sample(settled, LEFT - 1) + self.of("left"):
            person.has_left = True

    def some_day(self, kind, state):
        first = dt.date(2016, 6, 1)
        if kind == "not-back" or state in ("stale", "never"):
            first = dt.date(2021, 9, 1)
        while True:
            # More of the follows are recent.
            share = 1 - (1 - math.sqrt(self.rng.random())) * 0.9
            day = first + dt.timedelta(days=int((dt.date(2026, 4, 21) - first).days * share))
            if not dt.date(2020, 10, 2) <= day <= dt.date(2020, 10, 9):
                return day

    def choose_new_follows(self, people):
        self.rng.shuffle(people)
        for person in people[:NEW_NOT_BACK - 1]:
            person.followed = dt.date(2026, 4, 24) + dt.timedelta(days=self.rng.randrange(7))
        for person in people[:NEW_FOLLOWING - 3]:  # with Rosalind, Osric and one more
            person.followed = dt.date(2026, 5, 1) + dt.timedelta(days=self.rng.randrange(10))

    def choose_likely(self, people):
        settled = [p for p in people if p.followed < dt.date(2026, 4, 22)]
        self.rng.shuffle(settled)
        for person in settled[:LIKELY]:
            person.followed = dt.date(2025, 9, 1) + dt.timedelta(days=self.rng.randrange(220))
            person.last_post = TAKEN - dt.timedelta(days=self.rng.randrange(10))
            person.following = person.followers * 3 // 2 + 100
            person.state = "likely"
        for person in self.of("not-back"):
            if person.state != "likely":
                self.keep_from_likely(person)

    def keep_from_likely(self, person):
        if person.kind == "not-back" and person.following and likelihood(person) >= 0.55:
            decay = likelihood(person) / min(0.9, person.following / (person.followers + 50))
            share = self.rng.uniform(0.1, 0.5) / decay
            person.followers = max(person.followers, int(person.following / share) - 49)

    def choose_lopsided(self, people):
        plain = [p for p in people if p.state != "likely"]
        already = sum(p.followers is not None and p.followers / p.following > 50
                      for p in self.of("not-back", "mutual"))
        for person in self.rng.sample(plain, LOPSIDED - already):
            person.following = self.rng.randrange(20, 400)
            person.followers = person.following * self.rng.randrange(55, 400)

    def let_some_look_automated(self):
        """Followers for a plan of such: they follow thousands, few follow them, and they post day and night."""
        settled = [p for p in self.of("fan") if p.posts and p.last_post and not p.is_new_follower]
        youngest = sorted(settled, key=lambda p: (p.joined, p.id), reverse=True)
        for place, person in enumerate(youngest[:4]):
            person.following = 4870 - 391 * place
            person.followers = 31 + 17 * place
            person.posts = (97 - 5 * place) * (AS_OF - person.joined).days

    def mark_new_followers(self):
        marked = sum(p.is_new_follower is True for p in self.people)
        choice = [p for p in self.of("fan") if not p.is_new_follower]
        for person in self.rng.sample(choice, NEW_FOLLOWERS - marked):
            person.is_new_follower = True

    def give_texts_and_ids(self):
        used = set()
        for person in self.people:
            oldest = person.followed or TAKEN
            latest = max(dt.date(2016, 1, 20), oldest - dt.timedelta(days=30))
            first = dt.date(2016, 1, 10)
            person.joined = first + dt.timedelta(days=self.rng.randrange((latest - first).days + 1))
            while not person.id or person.id in used:
                # A number of the right shape and age. Its last bits are drawn from four million for
                # each thousandth of a second, so that it hardly ever is somebody's.
                moment = dt.datetime.combine(person.joined, dt.time(), dt.timezone.utc).timestamp()
                millis = int(moment * 1000) + self.rng.randrange(86_400_000)
                person.id = str(((millis - 1288834974657) << 22) + self.rng.randrange(1 << 22))
            used.add(person.id)
            if self.rng.random() < 0.3:
                person.bio = self.rng.choice(BIOS)
            if self.rng.random() < 0.3:
                person.location = self.rng.choice(PLACES)
            if person.handle == "starlingoka":
                person.bio = ("Leads the slow Sunday loop. Repairs, routes and tea."
                              " Opinions squeaky, chains not.")
                person.location, person.website = "Port Merrow", "https://sundayloop.example"
            elif person.handle == "kettlespoke":
                person.bio = "Coffee, cake & chains.\nOpen seven to seven."
