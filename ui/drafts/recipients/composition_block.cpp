#include "ui/drafts/recipients/composition_block.h"

#include "model/base/country_name.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/role_words.h"
#include "ui/common/row_marks.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/count_row.h"

#include <QHBoxLayout>
#include <QHash>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::CompositionRow;
using drafts::NotableRecipient;

constexpr int padding = 16;
constexpr std::size_t mostRows = 8; ///< of one section
constexpr std::size_t mostNames = 6;

QString asWritten(const QString &code)
{
    return code;
}

QString stageOf(const QString &code)
{
    return stageWord(stageFromText(code).value_or(Stage::None));
}

QString regionOf(const QString &code)
{
    static const QHash<QString, const char *> words {
        {u"Africa"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "Africa")},
        {u"America"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "The Americas")},
        {u"Asia"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "Asia")},
        {u"Atlantic"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "The Atlantic")},
        {u"Australia"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "Australia")},
        {u"Europe"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "Europe")},
        {u"Indian"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "The Indian Ocean")},
        {u"Pacific"_s, QT_TRANSLATE_NOOP("comity::ui::CompositionBlock", "The Pacific")}};
    const char *word = words.value(code);
    return word == nullptr ? code : CompositionBlock::tr(word);
}

QString contactOf(const QString &code)
{
    if (code == u"week") {
        return CompositionBlock::tr("Within a week");
    }
    if (code == u"month") {
        return CompositionBlock::tr("Within a month");
    }
    if (code == u"quarter") {
        return CompositionBlock::tr("Within three months");
    }
    if (code == u"year") {
        return CompositionBlock::tr("Within a year");
    }
    return CompositionBlock::tr("Longer ago");
}

QString nameOf(const review::Recipient &one)
{
    return one.name.isEmpty() ? one.handle : one.name;
}

QString whyNotable(const NotableRecipient &one)
{
    const QString reach = one.followers
        ? CompositionBlock::tr("%Ln followers", nullptr, plural(*one.followers))
        : QString();
    QStringList parts {one.tag, one.role.isEmpty() ? QString() : roleWord(one.role), reach};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

CompositionBlock::CompositionBlock(QWidget *parent)
    : QWidget(parent)
    , m_whole(new QVBoxLayout(this))
{
    setObjectName(u"compositionBlock"_s);
    m_whole->setContentsMargins({});
}

void CompositionBlock::showNobody()
{
    if (m_made != nullptr) {
        m_whole->removeWidget(m_made);
        m_made->hide();
        m_made->setParent(nullptr);
        m_made->deleteLater();
        m_made = nullptr;
    }
}

void CompositionBlock::showComposition(const drafts::Composition &composition,
    const std::shared_ptr<const review::DraftContext> &draft)
{
    showNobody();
    m_made = new QWidget;
    m_column = new QVBoxLayout(m_made);
    m_column->setContentsMargins(0, scaled(12), 0, scaled(12));
    m_column->setSpacing(0);
    addNotable(composition, *draft);
    addAnswered(composition, *draft);
    addBystanders(composition, *draft);
    const int people = composition.people;
    addSection(tr("How far you have come with them"), {}, composition.stages, people, stageOf);
    addSection(tr("Last contact"), tr("Never in contact"), composition.contacts, people, contactOf);
    addSection(tr("Role"), {}, composition.roles, people, roleWord);
    addSection(tr("Tags"), tr("No tag"), composition.tags, people, asWritten);
    addSection(tr("Country"), {}, composition.countries, people, countryName);
    addSection(tr("Region, by time zone"), {}, composition.regions, people, regionOf);
    addSection(tr("Your lists"), tr("On none of your lists"), composition.lists, people, asWritten);
    m_whole->addWidget(m_made);
    m_made->setVisible(true);
}

void CompositionBlock::addSection(const QString &title, const QString &none,
    const std::vector<CompositionRow> &rows, int people, WordOf wordOf)
{
    if (rows.empty()) {
        return;
    }
    auto *head = new PlainLabel(title, TextStyle::Section, Tone::Muted);
    head->setContentsMargins(scaled(padding), scaled(8), scaled(padding), scaled(2));
    m_column->addWidget(head);
    std::size_t shown = 0;
    int more = 0;
    for (const CompositionRow &row : rows) {
        if (row.kind == CompositionRow::Kind::Value && shown++ >= mostRows) {
            ++more;
            continue;
        }
        const QString word = row.kind == CompositionRow::Kind::Value ? wordOf(row.code)
            : row.kind == CompositionRow::Kind::None                 ? none
                                                                     : tr("Not known");
        auto *line = new CountRow(word, row.people);
        line->setObjectName(u"composition-"_s
            + (row.kind == CompositionRow::Kind::Value       ? row.code
                    : row.kind == CompositionRow::Kind::None ? u"none"_s
                                                             : u"unknown"_s));
        line->setAccessibleName(spoken({title, line->accessibleName()}));
        line->setMuted(row.kind != CompositionRow::Kind::Value);
        line->setShare(people == 0 ? 0 : static_cast<double>(row.people) / people);
        connect(line, &CountRow::clicked, this,
            [this, word, all = row.rows] { Q_EMIT peopleAsked(word, all); });
        m_column->addWidget(line);
    }
    if (more > 0) {
        auto *rest
            = new PlainLabel(tr("and %Ln more", nullptr, more), TextStyle::Small, Tone::Muted);
        rest->setContentsMargins(scaled(padding), 0, scaled(padding), 0);
        m_column->addWidget(rest);
    }
}

void CompositionBlock::addNotable(
    const drafts::Composition &composition, const review::DraftContext &draft)
{
    if (composition.notable.empty()) {
        return;
    }
    auto *head = new PlainLabel(tr("To think of by name"), TextStyle::Section, Tone::Muted);
    head->setContentsMargins(scaled(padding), 0, scaled(padding), scaled(2));
    m_column->addWidget(head);
    std::vector<quint32> all;
    for (const NotableRecipient &notable : composition.notable) {
        all.push_back(notable.row);
        if (all.size() > mostNames) {
            continue;
        }
        const review::Recipient &one = draft.recipients.at(notable.row);
        auto *name = makeButton(
            nameOf(one).replace(u'&', u"&&"_s), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
        name->setObjectName(u"notable"_s);
        name->setAccessibleName(spoken({nameOf(one), whyNotable(notable)}));
        connect(name, &QPushButton::clicked, this,
            [this, row = notable.row] { Q_EMIT personAsked(row); });
        auto *why = new PlainLabel(whyNotable(notable), TextStyle::Small, Tone::Muted);
        why->setElided(true);
        why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(scaled(padding) - scaled(3), 0, scaled(padding), 0);
        line->setSpacing(scaled(8));
        line->addWidget(name);
        line->addWidget(why, 1);
        m_column->addLayout(line);
    }
    std::ranges::sort(all);
    auto *row = new CountRow(tr("All of them"), static_cast<qint64>(all.size()));
    row->setObjectName(u"allNotable"_s);
    connect(row, &CountRow::clicked, this,
        [this, all] { Q_EMIT peopleAsked(tr("To think of by name"), all); });
    m_column->addWidget(row);
}

/// Who replied, thanked or did it when a draft of ours went to them: the right people are those who
/// do so again (S0.45).
void CompositionBlock::addAnswered(
    const drafts::Composition &composition, const review::DraftContext &draft)
{
    if (composition.answered.empty()) {
        return;
    }
    qint64 people = 0;
    for (const quint32 row : composition.answered) {
        people += draft.recipients.at(row).count;
    }
    auto *line = new CountRow(tr("Answered you before"), people);
    line->setObjectName(u"answeredBefore"_s);
    setPlainToolTip(line, tr("Replied to, thanked for, or did what an earlier draft asked"));
    connect(line, &CountRow::clicked, this, [this, rows = composition.answered] {
        Q_EMIT peopleAsked(tr("Answered you before"), rows);
    });
    m_column->addWidget(line);
}

void CompositionBlock::addBystanders(
    const drafts::Composition &composition, const review::DraftContext &draft)
{
    if (composition.bystanders.empty()) {
        return;
    }
    QStringList names;
    qint64 people = 0;
    for (const quint32 row : composition.bystanders) {
        const review::Recipient &one = draft.recipients.at(row);
        people += one.count;
        if (static_cast<std::size_t>(names.size()) < mostNames) {
            names += nameOf(one);
        }
    }
    auto *line = new CountRow(tr("Bystanders"), people);
    line->setObjectName(u"bystanders"_s);
    line->setSeverity(Severity::Warn);
    connect(line, &CountRow::clicked, this,
        [this, rows = composition.bystanders] { Q_EMIT peopleAsked(tr("Bystanders"), rows); });
    auto *who = new PlainLabel(
        tr("On none of your lists, never in touch, and did not ask for it: %1", "names")
            .arg(static_cast<std::size_t>(names.size()) < composition.bystanders.size()
                    ? names.join(u", "_s) + u" …"_s
                    : names.join(u", "_s)),
        TextStyle::Small, Tone::Muted);
    who->setObjectName(u"bystanderNames"_s);
    who->setWordWrap(true);
    who->setContentsMargins(scaled(padding + 24), 0, scaled(padding), scaled(4));
    m_column->addWidget(line);
    m_column->addWidget(who);
}

} // namespace comity::ui
