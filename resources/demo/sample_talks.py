"""What @fernhillcycles and some of the people around it wrote to each other, privately, on X."""

import datetime as dt

UTC = dt.timezone.utc
THEY, WE = "they", "we"

# Handle → (day, hour of the day, who wrote, text), oldest first. Nobody here exists.
TALKS = {
    "starlingoka": [
        ("2026-02-27", 18, THEY, "Saw your note about the Sunday loop. Is it fine to bring a folding bike?"),
        ("2026-02-27", 19, WE, "Very fine. We stop twice, and there is a pump in the cart."),
        ("2026-03-14", 8, THEY, "The route card was great, thank you. Two of us got lost at the mill all the same."),
        ("2026-04-01", 17, THEY, "Does the Mk1 hub take a dynamo?"),
        ("2026-04-02", 9, WE, "Dynamo works on both, bring it by."),
        ("2026-04-02", 12, THEY, "Will do on Saturday!")],
    "quillfeather_o": [
        ("2026-03-30", 10, THEY, "My brake squeals again. Could you have a look this week?"),
        ("2026-03-30", 11, WE, "Thursday after four is quiet. No need to book."),
        ("2026-05-10", 20, THEY, "Do you still have the grey panniers?")],
    "bramtangle": [
        ("2026-01-18", 9, WE, "Thank you for mending the sign at the ford!"),
        ("2026-01-18", 13, THEY, "Anytime. Tell me when the next one falls."),
        ("2026-05-09", 16, THEY, "Any word from the council about the ford?")],
    "ashgrovecorin": [
        ("2026-04-20", 9, THEY, "I waited three weeks for a wheel that was promised in one."),
        ("2026-04-20", 10, WE, "You are right, and we are sorry. It is ready now, and the truing is on us."),
        ("2026-05-08", 21, THEY, "The spoke broke again. That is not good enough.")],
    "pellmarrow": [
        ("2026-05-04", 15, WE, "Your photo of the hill is on our wall now, with your name."),
        ("2026-05-04", 18, THEY, "Ha, wonderful. Coming to see it.")],
    "ineslantern": [
        ("2025-11-12", 9, WE, "Would a lamp workshop in January suit your club?"),
        ("2025-11-12", 14, THEY, "It would. Can we be twelve?"),
        ("2025-11-13", 9, WE, "Twelve is fine."),
        ("2025-11-13", 10, THEY, "Then it is settled, thank you."),
        ("2026-04-28", 11, THEY, "We would love a second one.")],
    "adaezemoon": [
        ("2026-03-20", 8, WE, "Your programme about repair cafés made us close early to listen."),
        ("2026-04-11", 8, WE, "The numbers you asked for on air: 212 repairs since January.")],
    "kettlespoke": [
        ("2026-04-17", 7, THEY, "Sunday: scones or soup for the riders?"),
        ("2026-04-17", 8, WE, "Soup, if it rains. Scones, if not."),
        ("2026-04-19", 16, THEY, "Scones it was. Twenty-three of them.")],
    "hobbleford": [
        ("2026-04-14", 17, WE, "Your order came in. We put it aside.")],
    "pmtandem": [
        ("2026-03-28", 12, THEY, "Two of our tandems need new cables before May."),
        ("2026-03-30", 9, WE, "Bring one on Tuesday and one on Friday, then both are done.")],
    "nettlecombe": [
        ("2026-03-04", 19, THEY, "Lovely ride on Sunday, thank you both."),
        ("2026-03-04", 20, WE, "It was a pleasure. Next one is on the 15th.")],
    "brackenridge_l": [
        ("2026-03-31", 9, THEY, "Hello! Do you rent out cargo bikes?")],
    "stonecrop_m": [
        ("2026-04-09", 18, THEY, "Is the shop open on Easter Monday?"),
        ("2026-04-10", 9, WE, "From eleven to four. Happy Easter!")],
}


def conversations(owner, people, until):
    """As an archive of X keeps them: newest first in each, ids by the time of writing. `people`: id
    by handle; nothing after `until`."""
    talks = []
    for handle, lines in TALKS.items():
        them, messages = people[handle], []
        for number, (day, hour, who, text) in enumerate(lines):
            at = dt.datetime.fromisoformat(day).replace(hour=hour, minute=7 * number + 3, tzinfo=UTC)
            if at > until:
                continue
            sender, recipient = (them, owner) if who == THEY else (owner, them)
            messages.append({"messageCreate": {
                "recipientId": recipient, "reactions": [], "urls": [], "text": text, "mediaUrls": [],
                "senderId": sender, "id": str(int(at.timestamp()) * 1_000_000_000 + int(them[-6:])),
                "createdAt": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"), "editHistory": []}})
        if messages:
            first, second = sorted((owner, them), key=int)
            talks.append({"dmConversation": {
                "conversationId": f"{first}-{second}", "messages": messages[::-1]}})
    return talks
