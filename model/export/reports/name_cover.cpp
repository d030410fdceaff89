#include "model/export/reports/name_cover.h"

#include "model/base/text_fold.h"
#include "model/review/rules/phone_numbers.h"
#include "model/review/text_facts/addresses.h"

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
    return QString::fromStdString(foldHandle(handle.toStdString()));
}

/// `ada` of `@ada@social.example`.
QString localPart(const QString &handle)
{
    return foldedHandle(handle).section(u'@', 0, 0);
}

/// A part of a text that is no plain words, and what stands in its place.
struct Cut
{
    networks::Entity entity = {};
    bool isPhone = false;
};

/// Links, addresses, handles and phone numbers of a text in their order, none inside another.
std::vector<Cut> cutsOf(const QString &text)
{
    review::TextFacts facts;
    facts.text = text;
    facts.entities = review::readableEntities(text);
    std::vector<Cut> cuts;
    for (const networks::Entity &entity : facts.entities) {
        if (entity.kind != networks::EntityKind::Hashtag
            && entity.kind != networks::EntityKind::Cashtag) {
            cuts.push_back({entity, false});
        }
    }
    for (const review::PhoneRun &run : review::phoneRunsIn(facts)) {
        cuts.push_back({{.start = run.span.start, .end = run.span.end}, true});
    }
    std::ranges::sort(cuts, {}, [](const Cut &cut) { return cut.entity.start; });
    return cuts;
}

} // namespace

int NameCover::add(const QStringList &names, Who who)
{
    const int person = static_cast<int>(m_people.size());
    m_people.push_back({who, 0});
    for (const QString &name : names) {
        const bool isHandle = name.startsWith(u'@');
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

QString NameCover::labelOfHandle(const QString &handle)
{
    auto known = m_handles.constFind(foldedHandle(handle));
    if (known == m_handles.cend()) {
        known = m_handles.constFind(localPart(handle));
    }
    return labelOf(known == m_handles.cend() ? add({handle}) : *known);
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
        if (length == 0) {
            ++at;
            continue;
        }
        const qsizetype start = letters.starts[static_cast<std::size_t>(at)];
        out += text.mid(done, start - done) + labelOf(person);
        done = letters.ends[static_cast<std::size_t>(at + length - 1)];
        at += length;
    }
    return out + text.mid(done);
}

QString NameCover::covered(const QString &text)
{
    QString out;
    qsizetype done = 0;
    for (const auto &[entity, isPhone] : cutsOf(text)) {
        if (entity.start < done) {
            continue;
        }
        const QString part = text.mid(entity.start, entity.end - entity.start);
        out += coverNames(text.mid(done, entity.start - done));
        if (isPhone) {
            out += labelOfLink(u"phone"_s, part);
        } else if (entity.kind == networks::EntityKind::Url) {
            out += labelOfLink(u"link"_s, part);
        } else if (entity.kind == networks::EntityKind::Email) {
            out += labelOfLink(u"address"_s, part);
        } else {
            out += labelOfHandle(part.section(u'/', 0, 0));
        }
        done = entity.end;
    }
    return out + coverNames(text.mid(done));
}

} // namespace comity
