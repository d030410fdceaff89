#include "ui/people/filter/noted_filter.h"

#include "model/base/text_fold.h"
#include "ui/common/row_marks.h"
#include "ui/people/filter/number_words.h"
#include "ui/people/pane/sheet_words.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Kind = MarkCondition::Kind;
constexpr qsizetype mostTags = 40; ///< a menu is no list to search

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::NotedFilter)
};

QString triageText(const QString &state)
{
    return state == u"reviewed" ? Words::tr("Reviewed")
        : state == u"snoozed"   ? Words::tr("Snoozed")
        : state == u"never"     ? Words::tr("Never asked about")
                                : Words::tr("To be looked at");
}

QString inTouchText(const QString &state)
{
    return state == u"in-time" ? Words::tr("In touch in time")
        : state == u"overdue"  ? Words::tr("Get in touch: overdue")
        : state == u"due"      ? Words::tr("Get in touch")
                               : Words::tr("Keep in touch, no contact known");
}

/// `role=customer`, the field of it spelt out.
QString factText(const QString &fact)
{
    const QString value = fact.section(u'=', 1);
    const auto field = handFieldFromText(fact.section(u'=', 0, 0));
    return !field || *field == HandField::Spammer ? Words::tr("Sends spam")
                                                  : valueText(*field, value);
}

/// Adds what can be turned on and off to menus.
class Filler
{
public:
    Filler(const Facets &facets, const std::function<void(const Facets &)> &choose)
        : m_facets(facets)
        , m_choose(choose)
    {
    }

    void add(QMenu &menu, const MarkCondition &condition)
    {
        const bool isChosen = std::ranges::find(m_facets.noted, condition) != m_facets.noted.end();
        Facets next = m_facets;
        isChosen ? void(std::erase(next.noted, condition)) : next.noted.push_back(condition);
        addAction(menu, conditionText(condition), isChosen, next);
    }

    /// Those that are asked for: a click takes one away.
    void addNumbers(QMenu &menu)
    {
        for (const NumberCondition &one : m_facets.numbers) {
            Facets next = m_facets;
            std::erase(next.numbers, one);
            addAction(menu, conditionText(one), true, next);
        }
    }

    void add(QMenu &menu, Stage stage)
    {
        Facets next = m_facets;
        next.stages = {};
        for (int i = 0; i < stageCount; ++i) {
            const auto one = static_cast<Stage>(i);
            if (m_facets.stages.contains(one) != (one == stage)) {
                next.stages.insert(one);
            }
        }
        addAction(menu, stageWord(stage), m_facets.stages.contains(stage), next);
    }

    /// Into a menu of its own; `isNot` asks for the others.
    void addFacts(QMenu &menu, const QString &title, const PeopleMarks &marks, HandField field,
        bool isNot = false)
    {
        const QString begin = toText(field) + u'=';
        QMenu *own = nullptr;
        for (auto fact = marks.facts.cbegin(); fact != marks.facts.cend(); ++fact) {
            if (fact.key().startsWith(begin)) {
                own = own ? own : menu.addMenu(title);
                MarkCondition condition {Kind::Fact, fact.key()};
                condition.isNot = isNot;
                add(*own, condition);
            }
        }
    }

private:
    void addAction(QMenu &menu, QString text, bool isChosen, const Facets &next)
    {
        QAction *action = menu.addAction(text.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(isChosen);
        QObject::connect(
            action, &QAction::triggered, &menu, [choose = m_choose, next] { choose(next); });
    }

    const Facets &m_facets;
    const std::function<void(const Facets &)> &m_choose;
};

} // namespace

QString conditionText(const MarkCondition &condition)
{
    if (condition.isNot) {
        MarkCondition others = condition;
        others.isNot = false;
        return Words::tr("Not: %1", "people of a role are left out").arg(conditionText(others));
    }
    switch (condition.kind) {
    case Kind::Tag:
        return Words::tr("Tag %1").arg(singleLine(condition.value));
    case Kind::Fact:
        return factText(condition.value);
    case Kind::Permission:
        return condition.value == u"opt-in" ? Words::tr("Asked for it")
                                            : Words::tr("Asked us to stop");
    case Kind::Triage:
        return triageText(condition.value);
    case Kind::InTouch:
        return inTouchText(condition.value);
    case Kind::Met:
        return Words::tr("Met");
    case Kind::Noted:
        return Words::tr("With a note");
    case Kind::Target:
        return Words::tr("On a target list");
    case Kind::NoList:
        return Words::tr("On no list");
    case Kind::List:
        return Words::tr("On a list");
    }
    Q_UNREACHABLE();
}

void fillNotedFilter(QMenu &menu, const PeopleMarks &marks, const Facets &facets,
    const std::function<void(const Facets &)> &choose)
{
    Filler filler(facets, choose);
    for (const HandField field : {HandField::Role, HandField::Persona, HandField::Strength,
             HandField::Fit, HandField::Country}) {
        filler.addFacts(menu, fieldName(field), marks, field);
    }
    // Suppliers and competitors are no matter of outreach (S4.13).
    filler.addFacts(menu, Words::tr("Role, left out"), marks, HandField::Role, true);
    if (!marks.tags.isEmpty()) {
        QMenu *tags = menu.addMenu(Words::tr("Tag"));
        for (const QString &tag : marks.tags.keys().mid(0, mostTags)) {
            filler.add(*tags, {Kind::Tag, tag});
        }
    }
    QMenu *stages = menu.addMenu(Words::tr("Stage"));
    for (int i = 0; i < stageCount; ++i) {
        filler.add(*stages, static_cast<Stage>(i));
    }
    const auto addWords = [&](const QString &title, Kind kind, const QStringList &words) {
        QMenu *own = menu.addMenu(title);
        for (const QString &word : words) {
            filler.add(*own, {kind, word});
        }
    };
    addWords(Words::tr("Permission"), Kind::Permission, {u"opt-in"_s, u"opted-out"_s});
    addWords(Words::tr("Keep in touch"), Kind::InTouch,
        {u"in-time"_s, u"due"_s, u"overdue"_s, u"never-yet"_s});
    addWords(Words::tr("Decided"), Kind::Triage,
        {u"reviewed"_s, u"snoozed"_s, u"pending"_s, u"never"_s});
    menu.addSeparator();
    filler.add(menu, {Kind::Met});
    filler.add(menu, {Kind::Noted});
    filler.addNumbers(menu);
}

} // namespace comity::ui
