#include "ui/accounts/channels/link_choice.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/comity_style.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int choiceWidth = 172; ///< px at 100 %, as all here
constexpr int padding = 10;
constexpr int angle = 10;

/// For a menu or a button, where an & would be a mnemonic.
QString shownName(const QString &name)
{
    return singleLine(name).replace(u'&', u"&&"_s);
}

} // namespace

LinkChoice::LinkChoice(const QString &none, QWidget *parent)
    : QPushButton(parent)
    , m_none(none)
{
    dressButton(*this, ButtonKind::Normal, {}, ButtonSize::Normal);
    setAutoDefault(false);
    setMenu(new QMenu(this));
    tell();
}

QSize LinkChoice::sizeHint() const
{
    return {scaled(choiceWidth), QPushButton::sizeHint().height()};
}

void LinkChoice::setChoices(const QStringList &names, const std::vector<std::size_t> &checked)
{
    menu()->clear();
    for (qsizetype i = 0; i < names.size(); ++i) {
        QAction *action = menu()->addAction(shownName(names[i]));
        action->setCheckable(true);
        action->setData(singleLine(names[i]));
        action->setChecked(
            std::ranges::find(checked, static_cast<std::size_t>(i)) != checked.end());
        connect(action, &QAction::toggled, this, [this] {
            tell();
            Q_EMIT chosen();
        });
    }
    setEnabled(!names.isEmpty());
    tell();
}

void LinkChoice::setLocked(std::size_t place)
{
    const auto actions = menu()->actions();
    if (const auto i = static_cast<qsizetype>(place); i < actions.size()) {
        actions[i]->setVisible(false);
    }
    setEnabled(std::ranges::any_of(actions, &QAction::isVisible));
}

std::vector<std::size_t> LinkChoice::checked() const
{
    std::vector<std::size_t> out;
    const auto actions = menu()->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        if (actions[i]->isChecked()) {
            out.push_back(static_cast<std::size_t>(i));
        }
    }
    return out;
}

void LinkChoice::tell()
{
    QStringList names;
    for (const std::size_t i : checked()) {
        names += menu()->actions()[static_cast<qsizetype>(i)]->data().toString();
    }
    const QString all = names.isEmpty() ? m_none : names.join(u", ");
    setText(QString(all).replace(u'&', u"&&"_s));
    setPlainToolTip(this, names.size() > 0 ? all : QString());
    setAccessibleDescription(all);
}

/// As a field of choice is drawn: the words at the start, an angle at the end.
void LinkChoice::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString words = option.text;
    option.text.clear();
    option.features &= ~QStyleOptionButton::HasMenu;
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect inner = rect().adjusted(scaled(padding), 0, -scaled(padding), 0);
    const QColor ink = color(isEnabled() ? Token::Text : Token::Faint, palette());
    const QRect box = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
        QSize(scaled(angle), scaled(angle)), inner);
    drawChevron(painter, box, Qt::DownArrow, ink);
    const int used = scaled(angle) + scaled(6);
    drawText(painter,
        isRightToLeft() ? inner.adjusted(used, 0, 0, 0) : inner.adjusted(0, 0, -used, 0),
        QString(words).replace(u"&&"_s, u"&"_s), TextStyle::Body, ink,
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace comity::ui
