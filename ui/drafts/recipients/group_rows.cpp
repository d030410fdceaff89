#include "ui/drafts/recipients/group_rows.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/drafts/recipients/group_words.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

GroupRow::GroupRow(const ToldGroup &group, QWidget *parent)
    : QWidget(parent)
    , m_group(group.group)
    , m_people(group.people)
    , m_check(new QCheckBox)
{
    setObjectName(u"group-"_s + toText(group.group));
    setFocusPolicy(Qt::StrongFocus);
    const QString title = groupTitle(group.group);
    auto *name = new PlainLabel(title, TextStyle::Name);
    auto *advice = new PlainLabel(groupAdvice(group.group), TextStyle::Small, Tone::Muted);
    for (PlainLabel *label : {name, advice}) {
        label->setWordWrap(true);
    }
    auto *count = new PlainLabel(numberText(group.people), TextStyle::Title);
    setAccessibleName(spoken({severityWord(group.severity), title, count->text(), advice->text()}));
    m_check->setObjectName(u"check-"_s + toText(group.group));
    m_check->setAccessibleName(tr("Write to: %1").arg(title));
    m_check->setFocusPolicy(Qt::NoFocus);
    connect(m_check, &QCheckBox::toggled, this, &GroupRow::checkChanged);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(advice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(7), scaled(16), scaled(7));
    row->setSpacing(scaled(10));
    row->addWidget(m_check);
    row->addWidget(new SeverityShape(group.severity));
    row->addLayout(words, 1);
    row->addWidget(count);
}

bool GroupRow::isChecked() const
{
    return m_check->isChecked();
}

void GroupRow::setChecked(bool isChecked)
{
    m_check->setChecked(isChecked);
}

void GroupRow::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

void GroupRow::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    Q_EMIT chosen();
}

void GroupRow::keyPressEvent(QKeyEvent *event)
{
    auto *rows = qobject_cast<GroupRows *>(parentWidget());
    switch (event->key()) {
    case Qt::Key_Space:
        m_check->toggle();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT chosen();
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows != nullptr) {
            rows->move(this, event->key() == Qt::Key_Down ? 1 : -1);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void GroupRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    Q_EMIT chosen();
}

void GroupRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_isCurrent) {
        painter.fillRect(rect(), color(Token::AccentSoft, palette()));
        const QRect bar(0, 0, 3, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar),
            color(isActiveWindow() ? Token::AccentMark : Token::Ctl, palette()));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawFocusRing(painter, rect().adjusted(1, 1, -1, -1), scaled(4), palette());
    }
}

GroupRows::GroupRows(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

void GroupRows::setGroups(const std::vector<ToldGroup> &groups)
{
    const auto before = m_current;
    const bool hadFocus = std::ranges::any_of(m_rows, &GroupRow::hasFocus);
    for (GroupRow *row : std::as_const(m_rows)) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_current.reset();
    for (const ToldGroup &group : groups) {
        auto *row = new GroupRow(group, this);
        const bool isWanted = group.group == review::Group::Fine
            ? std::ranges::find(m_unchecked, group.group) == m_unchecked.end()
            : std::ranges::find(m_checked, group.group) != m_checked.end();
        row->setChecked(isWanted);
        connect(row, &GroupRow::chosen, this, [this, row] { setCurrent(row->group()); });
        connect(row, &GroupRow::checkChanged, this, [this, row] {
            auto &kept = row->isChecked() ? m_checked : m_unchecked;
            auto &dropped = row->isChecked() ? m_unchecked : m_checked;
            std::erase(dropped, row->group());
            kept.push_back(row->group());
            Q_EMIT checksChanged();
        });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    if (m_rows.isEmpty()) {
        return;
    }
    const bool isThere = before && std::ranges::any_of(m_rows, [&](const GroupRow *row) {
        return row->group() == *before;
    });
    // The first that needs a look, where there is one.
    setCurrent(isThere ? *before : m_rows.at(m_rows.size() > 1 ? 1 : 0)->group());
    if (hadFocus) {
        for (GroupRow *row : std::as_const(m_rows)) {
            if (row->group() == *m_current) {
                row->setFocus();
            }
        }
    }
}

std::optional<review::Group> GroupRows::current() const
{
    return m_current;
}

void GroupRows::setCurrent(review::Group group)
{
    const bool isThere
        = std::ranges::any_of(m_rows, [&](const GroupRow *row) { return row->group() == group; });
    if (m_current == group || !isThere) {
        return;
    }
    m_current = group;
    for (GroupRow *row : std::as_const(m_rows)) {
        row->setCurrent(row->group() == group);
    }
    Q_EMIT currentChanged();
}

std::vector<review::Group> GroupRows::checked() const
{
    std::vector<review::Group> groups;
    for (const GroupRow *row : m_rows) {
        if (row->isChecked()) {
            groups.push_back(row->group());
        }
    }
    return groups;
}

int GroupRows::checkedPeople() const
{
    int people = 0;
    for (const GroupRow *row : m_rows) {
        people += row->isChecked() ? row->people() : 0;
    }
    return people;
}

void GroupRows::move(const GroupRow *from, int by)
{
    const auto found = std::ranges::find(m_rows, from);
    const qsizetype at = std::distance(m_rows.begin(), found) + by;
    if (at >= 0 && at < m_rows.size()) {
        m_rows.at(at)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace comity::ui
