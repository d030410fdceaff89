#include "ui/drafts/audience/audience_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/drafts/audience/audience_part_row.h"

#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {560, 420};
constexpr qsizetype mostStrangers = 3;

using drafts::AudienceChoice;
using drafts::AudiencePart;
using drafts::AudienceTarget;

} // namespace

AudienceDialog::AudienceDialog(
    std::vector<PeopleList> lists, const AudienceChoice &before, const Room &room, QWidget *parent)
    : FramedDialog(u"audienceDialog"_s, tr("Who gets it"), size100, parent)
    , m_lists(std::move(lists))
    , m_in(before.in)
    , m_out(before.out)
    , m_everybody(new QRadioButton(tr("&Public: everybody who can see it")))
    , m_some(new QRadioButton(tr("&These people")))
    , m_steps(new QWidget)
    , m_rowsColumn(new QVBoxLayout)
    , m_add(makeButton(tr("&Add a list or a person"), ButtonKind::Normal, u"list-add"_s, nullptr,
          ButtonSize::Small))
    , m_putIn(makeSide(BySide::In))
    , m_takenOut(makeSide(BySide::Out))
    , m_count(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_choose(makeButton(tr("&Choose"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Steps are taken one after the other: add lists, keep only who is also on another, "
           "or leave a list out.")));
    addPart(makeDialogScroll(makeBody(room), windowTitle()), 1);
    m_choose->setObjectName(u"chooseAudience"_s);
    m_count->setObjectName(u"audienceCount"_s);
    m_count->setWordWrap(true);
    addFoot(m_choose, m_count);
    const bool isPublicNow = std::ranges::any_of(before.parts,
        [](const AudiencePart &one) { return one.target.kind == AudienceTarget::Kind::Everybody; });
    m_everybody->setChecked((isPublicNow && room.canBePublic) || !room.canBePeople);
    m_some->setChecked(!m_everybody->isChecked());
    for (const AudiencePart &one : before.parts) {
        if (one.target.kind != AudienceTarget::Kind::Everybody) {
            addRow(one, false);
        }
    }
    // Who is put in one by one needs no list, and looking must not add one.
    if (m_rows.isEmpty() && !m_in.empty()) {
        m_add->setFocus();
    } else if (m_rows.isEmpty() && !m_lists.empty()) {
        addRow({{}, {AudienceTarget::Kind::List, m_lists.front().settings.name}}, false);
    } else if (m_rows.isEmpty()) {
        addRow({{}, {AudienceTarget::Kind::Handle, {}}}, false);
    }
    connect(m_everybody, &QRadioButton::toggled, this, &AudienceDialog::ask);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const AudienceChoice made = choice();
        accept();
        Q_EMIT chosen(made);
    });
    QMetaObject::invokeMethod(this, &AudienceDialog::ask, Qt::QueuedConnection);
}

QWidget *AudienceDialog::makeBody(const Room &room)
{
    m_everybody->setObjectName(u"audiencePublic"_s);
    m_some->setObjectName(u"audienceSome"_s);
    m_everybody->setVisible(room.canBePublic);
    m_some->setVisible(room.canBePublic && room.canBePeople);
    m_add->setObjectName(u"addAudiencePart"_s);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({{}, {AudienceTarget::Kind::Handle, {}}}, true);
    });
    m_rowsColumn->setSpacing(scaled(8));
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins({});
    steps->setSpacing(scaled(8));
    steps->addLayout(m_rowsColumn);
    steps->addWidget(m_add, 0, Qt::AlignLeft);
    steps->addWidget(m_putIn, 0, Qt::AlignLeft);
    steps->addWidget(m_takenOut, 0, Qt::AlignLeft);
    showSides();
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(m_everybody);
    column->addWidget(m_some);
    column->addWidget(m_steps);
    column->addStretch(1);
    return body;
}

/// A count that opens the people.
QPushButton *AudienceDialog::makeSide(BySide side)
{
    auto *link = makeButton({}, ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    link->setObjectName(side == BySide::Out ? u"takenOutByHand"_s : u"putInByHand"_s);
    connect(link, &QPushButton::clicked, this,
        [this, side] { Q_EMIT peopleAsked(side, side == BySide::Out ? m_out : m_in); });
    return link;
}

void AudienceDialog::showSides()
{
    m_putIn->setText(
        tr("%Ln people were put in one by one", nullptr, plural(static_cast<qint64>(m_in.size()))));
    m_putIn->setVisible(!m_in.empty());
    m_takenOut->setText(tr("%Ln people were taken out one by one", nullptr,
        plural(static_cast<qint64>(m_out.size()))));
    m_takenOut->setVisible(!m_out.empty());
}

void AudienceDialog::showPeople(BySide side, const std::vector<NamedPerson> &people)
{
    auto *dialog = new ByHandDialog(side, people, this);
    connect(dialog, &ByHandDialog::moveAsked, this,
        [this, side](const std::vector<Pk> &moved) { move(side, moved); });
    dialog->open();
}

/// Over to the other side, not only off this one: a step may have them, or none.
void AudienceDialog::move(BySide from, const std::vector<Pk> &people)
{
    auto &left = from == BySide::Out ? m_out : m_in;
    auto &joined = from == BySide::Out ? m_in : m_out;
    const std::set<Pk> moved(people.begin(), people.end());
    std::erase_if(left, [&moved](Pk pk) { return moved.contains(pk); });
    std::set<Pk> all(joined.begin(), joined.end());
    all.insert(moved.begin(), moved.end());
    joined.assign(all.begin(), all.end());
    showSides();
    (m_takenOut->isVisible() ? m_takenOut : m_putIn)->setFocus();
    ask();
}

void AudienceDialog::addRow(const AudiencePart &part, bool isByHand)
{
    auto *row = new AudiencePartRow(m_lists, part);
    row->setObjectName(u"audiencePart-%1"_s.arg(m_rows.size()));
    connect(row, &AudiencePartRow::changed, this, &AudienceDialog::ask);
    connect(row, &AudiencePartRow::removeAsked, this, [this, row] { removeRow(row); });
    m_rowsColumn->addWidget(row);
    m_rows.push_back(row);
    showRows();
    if (isByHand) {
        row->takeFocus();
        ask();
    }
}

void AudienceDialog::removeRow(AudiencePartRow *row)
{
    m_rows.removeOne(row);
    m_rowsColumn->removeWidget(row);
    row->hide();
    row->deleteLater();
    showRows();
    m_add->setFocus();
    ask();
}

void AudienceDialog::showRows()
{
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        m_rows.at(at)->setFirst(at == 0);
    }
}

bool AudienceDialog::isPublic() const
{
    return m_everybody->isChecked();
}

std::vector<AudiencePart> AudienceDialog::parts() const
{
    if (isPublic()) {
        return {{drafts::PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}};
    }
    std::vector<AudiencePart> all;
    for (const AudiencePartRow *row : m_rows) {
        if (!row->isEmpty()) {
            all.push_back(row->part());
        }
    }
    return all;
}

AudienceChoice AudienceDialog::choice() const
{
    return {parts(), m_in, m_out};
}

void AudienceDialog::ask()
{
    m_steps->setVisible(!isPublic());
    if (isPublic()) {
        m_count->setTone(Tone::Muted);
        m_count->setText(tr("Everybody"));
        return;
    }
    m_count->setTone(Tone::Muted);
    m_count->setText(u"…"_s);
    Q_EMIT countAsked(choice());
}

void AudienceDialog::showCount(qint64 people, const QStringList &strangers)
{
    if (isPublic()) {
        return;
    }
    QString text = tr("%Ln people", nullptr, plural(people));
    if (!strangers.isEmpty()) {
        const QString names = strangers.first(qMin(mostStrangers, strangers.size())).join(u", "_s);
        text = tr("%1; nobody here is called %2").arg(text, singleLine(names));
    }
    m_count->setTone(strangers.isEmpty() ? Tone::Muted : Tone::Warn);
    m_count->setText(text);
}

void AudienceDialog::showTrouble(const QString &sentence)
{
    m_count->setTone(Tone::Stop);
    m_count->setText(sentence);
}

} // namespace comity::ui
