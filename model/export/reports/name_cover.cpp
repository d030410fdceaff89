#include "model/export/reports/name_cover.h"

#include "model/base/text_fold.h"
#include "model/review/rules/phone_numbers.h"
#include "model/review/text_facts/addresses.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int several = -1; ///< a name that more than one person has

/// The first two letters of a pattern, by which it is looked for; none is shorter.
quint64 startOf(const std::u32string &letters, std::size_t at)
{
    return (quint64 {letters.at(at)} << 32U) | letters.at(at + 1);
}

QString foldedHandle(const QString &handle)
{
    const QString plain = handle.normalized(QString::NormalizationForm_KC);
    return QString::fromStdString(foldHandle(plain.toStdString()));
}

/// `ada` of `@ada@social.example`.
QString localPart(const QString &handle)
{
    return foldedHandle(handle).section(u'@', 0, 0);
}

/// A part of a text that is no plain words, and what stands in its place.
struct Cut
{
    enum class Kind : quint8 { Link, Address, Phone, Handle };
    Kind kind = Kind::Link;
    qsizetype start = 0;
    qsizetype end = 0;
};

void add(
    Cut::Kind kind, const QRegularExpression &what, const QString &text, std::vector<Cut> &cuts)
{
    auto found = what.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        qsizetype end = match.capturedEnd();
        while (QStringView(u".,;:!?…").contains(text.at(end - 1))) {
            --end;
        }
        cuts.push_back({kind, match.capturedStart(), end});
    }
}

/// Addresses of the web with a scheme and of mail, whatever they are glued to: no network would
/// make a link of some, and each tells who is meant all the same.
/// Handles as any network has them: with dots, hyphens and letters of every script.
void addWritten(const QString &text, std::vector<Cut> &cuts)
{
    static const QRegularExpression link(u"https?://[^\\s<>\"'()]+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mail(
        u"(?<![\\p{L}\\p{M}\\p{N}._%+\\-])[\\p{L}\\p{M}\\p{N}._%+\\-]+@[\\p{L}\\p{M}\\p{N}\\-]+"
        "(?:\\.[\\p{L}\\p{M}\\p{N}\\-]+)+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression handle(
        u"(?<![\\p{L}\\p{N}_])[@\\x{FF20}][\\p{L}\\p{M}\\p{N}_]+(?:[.\\-]+[\\p{L}\\p{M}\\p{N}_]+)*"
        "(?:@[\\p{L}\\p{N}]+(?:[.\\-]+[\\p{L}\\p{N}]+)*)?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    add(Cut::Kind::Link, link, text, cuts);
    const std::size_t links = cuts.size();
    add(Cut::Kind::Address, mail, text, cuts);
    add(Cut::Kind::Handle, handle, text, cuts);
    // A link that somebody wrote right behind one of these is none of its letters.
    for (std::size_t i = links; i < cuts.size(); ++i) {
        for (std::size_t k = 0; k < links; ++k) {
            if (cuts[k].start > cuts[i].start && cuts[k].start < cuts[i].end) {
                cuts[i].end = cuts[k].start;
            }
        }
    }
}

/// Links, addresses, handles and phone numbers of a text in their order. Of two that begin at one
/// place the longer comes first.
std::vector<Cut> cutsOf(const QString &text)
{
    review::TextFacts facts;
    facts.text = text;
    facts.entities = review::readableEntities(text);
    std::vector<Cut> cuts;
    addWritten(text, cuts);
    for (const networks::Entity &entity : facts.entities) {
        if (entity.kind == networks::EntityKind::Url) {
            cuts.push_back({Cut::Kind::Link, entity.start, entity.end});
        } else if (entity.kind == networks::EntityKind::Email) {
            cuts.push_back({Cut::Kind::Address, entity.start, entity.end});
        }
    }
    for (const review::PhoneRun &run : review::phoneRunsIn(facts)) {
        cuts.push_back({Cut::Kind::Phone, run.span.start, run.span.end});
    }
    std::ranges::sort(cuts, [](const Cut &one, const Cut &other) {
        return std::pair(one.start, -one.end) < std::pair(other.start, -other.end);
    });
    return cuts;
}

/// The text with a replacement for each half of a character: no expression is found in a text that
/// holds one.
QString wholeCharacters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// As a whole name is looked up.
QString nameKey(const QString &name)
{
    return singleLine(name).simplified().toCaseFolded();
}

} // namespace

int NameCover::add(const QStringList &names, Who who)
{
    const int person = static_cast<int>(m_people.size());
    m_people.push_back({who, 0});
    for (const QString &name : names) {
        if (name.trimmed().isEmpty()) {
            continue;
        }
        const bool isHandle = name.startsWith(u'@');
        const auto whole = m_names.constFind(nameKey(name));
        m_names.insert(
            nameKey(name), whole == m_names.cend() || *whole == person ? person : several);
        learn(wholePattern(name), person);
        if (isHandle) {
            m_handles.insert(foldedHandle(name), person);
            m_handles.insert(localPart(name), person);
            learn(wholePattern(localPart(name)), person);
        } else if (who == Who::Person) {
            for (const NamePattern &part : partPatterns(name)) {
                learn(part, person);
            }
        }
    }
    return person;
}

void NameCover::learn(const NamePattern &pattern, int person)
{
    if (pattern.letters.empty()) {
        return;
    }
    const QString key = pattern.key();
    const auto known = m_byKey.constFind(key);
    if (known != m_byKey.cend()) {
        Owner &owner = m_owners.at(static_cast<std::size_t>(*known));
        if (owner.pattern.isStem != pattern.isStem) {
            // Petr is rather the Petr whom we know than what is left of Petra.
            owner = pattern.isStem ? owner : Owner {pattern, person};
            return;
        }
        owner.person = owner.person == person ? person : several;
        owner.pattern.needsCapital = owner.pattern.needsCapital && pattern.needsCapital;
        for (std::size_t i = 0; i < pattern.gaps.size(); ++i) {
            owner.pattern.gaps[i] = owner.pattern.gaps[i] || pattern.gaps[i];
        }
        return;
    }
    const int place = static_cast<int>(m_owners.size());
    m_byKey.insert(key, place);
    std::vector<int> &alike = m_byStart[startOf(pattern.letters, 0)];
    const auto lengthOf = [this](int other) {
        return m_owners.at(static_cast<std::size_t>(other)).pattern.letters.size();
    };
    alike.insert(
        std::ranges::lower_bound(alike, pattern.letters.size(), std::ranges::greater(), lengthOf),
        place);
    m_owners.push_back({pattern, person});
}

bool NameCover::knows(const QString &name) const
{
    return m_byKey.contains(wholePattern(name).key()) || m_handles.contains(foldedHandle(name))
        || m_handles.contains(localPart(name));
}

void NameCover::countAnew()
{
    m_numbers = 0;
    for (Known &known : m_people) {
        known.number = 0;
    }
    m_links.clear();
    m_linkCounts.clear();
}

QString NameCover::labelOf(int person)
{
    if (person == several) {
        return m_wording.sentence(u"report", u"somebody");
    }
    Known &known = m_people.at(static_cast<std::size_t>(person));
    if (known.who == Who::Us) {
        return m_wording.sentence(u"report", u"us");
    }
    if (known.number == 0) {
        known.number = ++m_numbers;
    }
    return m_wording.sentence(u"report", u"person", {QString::number(known.number)});
}

QString NameCover::labelOfName(const QString &name)
{
    for (const QString &key : {nameKey(name), nameKey(u'@' + name)}) {
        if (const auto known = m_names.constFind(key); known != m_names.cend()) {
            return labelOf(*known);
        }
    }
    // The same name in another writing.
    const auto alike = m_byKey.constFind(wholePattern(name).key());
    return labelOf(alike == m_byKey.cend() ? add({name})
                                           : m_owners.at(static_cast<std::size_t>(*alike)).person);
}

QString NameCover::labelOfHandle(const QString &handle)
{
    for (const QString &key : {foldedHandle(handle), localPart(handle)}) {
        if (const auto known = m_handles.constFind(key); known != m_handles.cend()) {
            return labelOf(*known);
        }
    }
    return labelOf(add({u'@' + foldedHandle(handle)}));
}

QString NameCover::labelOfLink(const QString &code, const QString &text)
{
    QString &label = m_links[code + u' ' + text.toLower()];
    if (label.isEmpty()) {
        label = m_wording.sentence(u"report", code, {QString::number(++m_linkCounts[code])});
    }
    return label;
}

qsizetype NameCover::matchAt(const FoldedLetters &text, qsizetype at, int &person) const
{
    if (at + 2 > text.size()) {
        return 0;
    }
    const auto places = m_byStart.constFind(startOf(text.letters, static_cast<std::size_t>(at)));
    if (places == m_byStart.cend()) {
        return 0;
    }
    for (const int place : *places) {
        const Owner &owner = m_owners.at(static_cast<std::size_t>(place));
        if (const qsizetype length = owner.pattern.matchIn(text, at)) {
            person = owner.person;
            return length;
        }
    }
    return 0;
}

QString NameCover::coverNames(const QString &text)
{
    const FoldedLetters letters = foldedLetters(text);
    QString out;
    qsizetype done = 0;
    for (qsizetype at = 0; at < letters.size();) {
        int person = 0;
        const qsizetype length = matchAt(letters, at, person);
        const qsizetype start = letters.starts[static_cast<std::size_t>(at)];
        // One character may be two letters, the first of which is covered already.
        if (length == 0 || start < done) {
            ++at;
            continue;
        }
        out += text.mid(done, start - done) + labelOf(person);
        done = letters.ends[static_cast<std::size_t>(at + length - 1)];
        at += length;
    }
    return out + text.mid(done);
}

QString NameCover::covered(const QString &given)
{
    const QString text = wholeCharacters(given);
    QString out;
    qsizetype done = 0;
    for (const Cut &cut : cutsOf(text)) {
        if (cut.start < done) {
            continue;
        }
        const QString part = text.mid(cut.start, cut.end - cut.start);
        out += coverNames(text.mid(done, cut.start - done));
        switch (cut.kind) {
        case Cut::Kind::Handle:
            out += labelOfHandle(part);
            break;
        case Cut::Kind::Phone:
            out += labelOfLink(u"phone"_s, part);
            break;
        case Cut::Kind::Address:
            out += labelOfLink(u"address"_s, part);
            break;
        case Cut::Kind::Link:
            out += labelOfLink(u"link"_s, part);
            break;
        }
        done = cut.end;
    }
    return out + coverNames(text.mid(done));
}

} // namespace comity
