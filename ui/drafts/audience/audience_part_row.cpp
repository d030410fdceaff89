#include "ui/drafts/audience/audience_part_row.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::AudienceTarget;
using drafts::PartKind;

QString iconOf(ListKind kind)
{
    switch (kind) {
    case ListKind::Target:
        return u"crosshairs"_s;
    case ListKind::Public:
        return u"globe"_s;
    case ListKind::Smart:
        return u"view-filter"_s;
    case ListKind::Protected:
        return u"security-high"_s;
    default:
        return u"object-locked"_s;
    }
}

} // namespace

AudiencePartRow::AudiencePartRow(
    const std::vector<PeopleList> &lists, const drafts::AudiencePart &part, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_what(new QComboBox)
    , m_handle(new QLineEdit)
    , m_remove(makeIconButton(u"list-remove"_s, tr("Take this step out")))
{
    m_kind->addItem(tr("and"), int(PartKind::Add));
    m_kind->addItem(tr("only those also on"), int(PartKind::Keep));
    m_kind->addItem(tr("without"), int(PartKind::Leave));
    m_kind->setCurrentIndex(m_kind->findData(int(part.kind)));
    m_kind->setAccessibleName(tr("How this step meets those before it"));
    const bool isPerson = part.target.kind == AudienceTarget::Kind::Handle;
    addLists(lists, isPerson ? QString() : part.target.name);
    m_what->addItem(icon(u"user"_s, Tone::Muted), tr("One person, by handle"));
    if (isPerson) {
        m_what->setCurrentIndex(m_what->count() - 1);
        m_handle->setText(part.target.name);
    }
    m_what->setAccessibleName(tr("List or person"));
    m_what->setObjectName(u"partWhat"_s);
    m_handle->setObjectName(u"partHandle"_s);
    m_handle->setPlaceholderText(tr("@handle, id or the address of a profile"));
    m_handle->setAccessibleName(tr("Handle"));
    m_handle->setVisible(isHandle());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(scaled(8));
    row->addWidget(m_kind);
    row->addWidget(m_what, 1);
    row->addWidget(m_handle, 1);
    row->addWidget(m_remove);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AudiencePartRow::changed);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_handle->setVisible(isHandle());
        Q_EMIT changed();
    });
    connect(m_handle, &QLineEdit::textChanged, this, &AudiencePartRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &AudiencePartRow::removeAsked);
}

void AudiencePartRow::addLists(const std::vector<PeopleList> &lists, const QString &chosen)
{
    bool isThere = chosen.isEmpty();
    const auto add = [&](const QString &iconName, const QString &name, const QString &text) {
        m_what->addItem(icon(iconName, Tone::Muted), text, name);
        if (name == chosen) {
            m_what->setCurrentIndex(m_what->count() - 1);
            isThere = true;
        }
    };
    for (const PeopleList &list : lists) {
        const QString name = list.settings.name;
        const QString shown = singleLine(name);
        add(iconOf(list.settings.kind), name,
            list.count ? tr("%1, %2", "list, how many").arg(shown, numberText(*list.count))
                       : shown);
        if (list.parts.size() < 2) {
            continue;
        }
        for (const PartCount &part : list.parts) {
            if (part.name != name) {
                add(iconOf(list.settings.kind), part.name,
                    tr("%1, %2", "list, how many")
                        .arg(singleLine(part.name), numberText(part.count)));
            }
        }
    }
    if (!isThere) {
        // It was renamed or dropped since: what the draft says stays until the user changes it.
        add(u"object-locked"_s, chosen, tr("%1 (no such list)").arg(singleLine(chosen)));
    }
}

bool AudiencePartRow::isHandle() const
{
    return m_what->currentData().isNull();
}

drafts::AudiencePart AudiencePartRow::part() const
{
    const auto kind
        = m_isFirst ? PartKind::Add : static_cast<PartKind>(m_kind->currentData().toInt());
    return isHandle()
        ? drafts::AudiencePart {kind, {AudienceTarget::Kind::Handle, m_handle->text().trimmed()}}
        : drafts::AudiencePart {
            kind, {AudienceTarget::Kind::List, m_what->currentData().toString()}};
}

bool AudiencePartRow::isEmpty() const
{
    return isHandle() && m_handle->text().trimmed().isEmpty();
}

void AudiencePartRow::setFirst(bool isFirst)
{
    m_isFirst = isFirst;
    m_kind->setVisible(!isFirst);
}

void AudiencePartRow::takeFocus()
{
    m_what->setFocus();
}

} // namespace comity::ui
