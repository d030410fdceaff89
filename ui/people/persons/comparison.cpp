#include "ui/people/persons/comparison.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/tiles.h"
#include "ui/people/pane/sheet_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Comparison", text);
}

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? unknownText() : text;
}

/// Without what one writes and another leaves out: two ways to write an address are no difference.
QString bareAddress(const QString &website)
{
    QString address = singleLine(website);
    for (const QLatin1String start : {"https://"_L1, "http://"_L1, "www."_L1}) {
        if (address.startsWith(start, Qt::CaseInsensitive)) {
            address.remove(0, start.size());
        }
    }
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

/// A value and what it rests on.
struct Cell
{
    QString value = {};
    QString meaning = {};
};

using Telling = std::function<Cell(const PersonCard &)>;

class Comparison
{
public:
    Comparison(const std::vector<PersonCard> &cards, const Today &today)
        : m_cards(cards)
        , m_today(today)
    {
    }

    void add(const QString &label, const Telling &tell)
    {
        ComparisonRow row {label, {}, {}, false};
        for (const PersonCard &card : m_cards) {
            const Cell cell = tell(card);
            row.values += orUnknown(cell.value);
            row.meanings += cell.meaning;
        }
        const bool isKnown = std::ranges::any_of(
            row.values, [](const QString &value) { return value != unknownText(); });
        if (isKnown) {
            row.isDifferent = row.values.count(row.values.first()) != row.values.size();
            rows.push_back(std::move(row));
        }
    }

    void addField(HandField field)
    {
        add(fieldName(field), [this, field](const PersonCard &card) {
            const auto found = card.sheet.values.find(field);
            return found == card.sheet.values.end()
                ? Cell {}
                : Cell {valueText(field, found->second.value),
                    valueMeaning(field, found->second, m_today)};
        });
    }

    void addProfile()
    {
        add(say("Network"), [](const PersonCard &card) {
            return Cell {networkName(card.detail.row.network), {}};
        });
        add(say("Relationship"), [](const PersonCard &card) {
            return Cell {relationText(card), {}};
        });
        add(say("Followers"),
            [](const PersonCard &card) { return count(card.detail.row.followers); });
        add(say("Following"),
            [](const PersonCard &card) { return count(card.detail.row.following); });
        add(say("Last post"), [this](const PersonCard &card) {
            const Dated &at = card.detail.row.lastPostAt;
            return at.isKnown()
                ? Cell {ageText(at, m_today.date(), m_today.zone), dateText(at, m_today.zone)}
                : Cell {};
        });
        add(say("Last contact"), [this](const PersonCard &card) { return lastContact(card); });
        add(say("Place"), [](const PersonCard &card) {
            return Cell {singleLine(card.detail.row.location), {}};
        });
        add(say("Website"), [](const PersonCard &card) {
            return Cell {bareAddress(card.detail.row.website), {}};
        });
        add(say("Bio"), [](const PersonCard &card) {
            return Cell {singleLine(card.detail.row.bio), {}};
        });
    }

    void addStanding()
    {
        add(say("Permission"), [this](const PersonCard &card) { return permission(card); });
        add(say("Stage"), [](const PersonCard &card) {
            const QString word = stageWord(card.stage);
            return Cell {card.isStageByHand ? say("%1, set by hand").arg(word) : word, {}};
        });
        add(say("Lists"), [](const PersonCard &card) {
            QStringList names;
            for (const ListPlace &list : card.sheet.lists) {
                names += singleLine(list.name);
            }
            return Cell {names.join(u", "_s), {}};
        });
        add(say("Tags"), [](const PersonCard &card) {
            QStringList tags;
            for (const QString &tag : card.sheet.tags) {
                tags += singleLine(tag);
            }
            return Cell {tags.join(u", "_s), {}};
        });
        for (int i = 0; i < handFieldCount; ++i) {
            const auto field = static_cast<HandField>(i);
            if (field != HandField::Stage) {
                addField(field);
            }
        }
        add(say("Notes"), [](const PersonCard &card) {
            const auto notes = static_cast<qint64>(card.sheet.notes.size());
            return Cell {notes == 0 ? QString() : numberText(notes),
                notes == 0 ? QString() : card.sheet.notes.front().text};
        });
        add(say("Gave and got"), [](const PersonCard &card) {
            const Equity &equity = card.equity;
            return equity == Equity {}
                ? Cell {}
                : Cell {say("you %1, they %2")
                            .arg(numberText(equity.given()), numberText(equity.received())),
                    say("Messages, touches and recommendations, counted")};
        });
    }

    std::vector<ComparisonRow> rows;

private:
    static Cell count(std::optional<qint64> value)
    {
        return {value ? numberText(value) : QString(), {}};
    }

    Cell lastContact(const PersonCard &card) const
    {
        if (!card.glance || !card.glance->lastContact) {
            return {};
        }
        const Dated at = Dated::exact(*card.glance->lastContact);
        const QString who = card.glance->theyWrote && card.glance->weWrote ? say("both wrote")
            : card.glance->theyWrote                                       ? say("they wrote")
                                                                           : say("you wrote");
        return {
            spoken({ageText(at, m_today.date(), m_today.zone), who}), dateText(at, m_today.zone)};
    }

    Cell permission(const PersonCard &card) const
    {
        QStringList texts;
        QStringList meanings;
        const auto tell = [&](const QString &topic, const PermissionVerdict &verdict) {
            const PermissionWords words = permissionWords(topic, verdict, m_today);
            texts += words.text;
            meanings += words.meaning;
        };
        tell(anyTopic, card.sheet.permission.any);
        for (const auto &[topic, verdict] : card.sheet.permission.topics) {
            tell(topic, verdict);
        }
        return {texts.join(u", "_s), meanings.join(u'\n')};
    }

    const std::vector<PersonCard> &m_cards;
    const Today &m_today;
};

} // namespace

QString relationText(const PersonCard &card)
{
    if (card.glance) {
        return relationWord(relationMark(card.glance->relation));
    }
    QStringList words;
    for (const AccountRelation &relation : card.detail.relations) {
        words += relationWord(relationMark(relation.relation));
    }
    words.removeDuplicates();
    return words.isEmpty() ? relationWord(RelationMark::None) : words.join(u", "_s);
}

std::vector<ComparisonRow> comparisonOf(const std::vector<PersonCard> &cards, const Today &today)
{
    Comparison comparison(cards, today);
    comparison.addProfile();
    comparison.addStanding();
    return std::move(comparison.rows);
}

} // namespace comity::ui
