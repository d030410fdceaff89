#include "ui/common/style_sheet.h"

#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

// @name is a token; @12px is a length at the text size in use.
constexpr char16_t rules[] = uR"(
QPushButton, QToolButton[kind] {
    background: @base; color: @text; border: 1px solid @ctl; border-radius: @6px;
    padding: 0 @11px; min-height: @26px; font-weight: 500; outline: none; }
QPushButton:hover, QToolButton[kind]:hover { background: @hover; }
QPushButton:pressed, QToolButton[kind]:pressed { background: @track; }
QPushButton:focus, QToolButton[kind]:focus {
    border: 2px solid @accentmark; padding: 0 @10px; min-height: @24px; }
QPushButton:disabled, QToolButton[kind]:disabled { color: @faint; border-color: @line2; background: @alt; }
QPushButton[sizing=small] { min-height: @22px; padding: 0 @9px; }
QPushButton[sizing=small]:focus { min-height: @20px; padding: 0 @8px; }
QPushButton[sizing=tiny] {
    min-height: @18px; padding: 0 @5px; color: @muted; font-size: @12px; font-weight: 400; }
QPushButton[sizing=tiny]:focus { min-height: @16px; padding: 0 @4px; }
QPushButton[sizing=large] { min-height: @34px; padding: 0 @15px; }
QPushButton[sizing=large]:focus { min-height: @32px; padding: 0 @14px; }
QPushButton[kind=quiet] { border-color: @line2; }
QPushButton[kind=field] { text-align: left; font-weight: 400; background: @base; }
QPushButton[kind=primary] {
    background: @accentfill; color: @onaccent; border-color: @accentfill; font-weight: 600; }
QPushButton[kind=primary]:hover { background: @accenthover; border-color: @accenthover; }
QPushButton[kind=primary]:focus { border-color: @text; }
QPushButton[kind=primary]:disabled { background: @track; color: @faint; border-color: @track; }
QPushButton[kind=flat], QToolButton[kind=flat] { background: transparent; border-color: transparent; }
QPushButton[kind=flat]:hover, QToolButton[kind=flat]:hover { background: @hover; }
QPushButton[kind=flat]:focus, QToolButton[kind=flat]:focus { border-color: @accentmark; }
QPushButton[kind=flat]:disabled, QToolButton[kind=flat]:disabled {
    background: transparent; border-color: transparent; }
QToolButton[kind=flat] { padding: 0 @5px; }
QToolButton[kind=flat]:focus { padding: 0 @4px; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind=link] {
    background: transparent; color: @accent; border-color: transparent; padding: 0 @2px;
    min-height: @22px; font-weight: 400; }
QPushButton[kind=link]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind=link]:focus { border-color: @accentmark; padding: 0 @1px; min-height: @20px; }
QLineEdit {
    background: @base; color: @text; border: 1px solid @ctl; border-radius: @6px;
    padding: 0 @8px; min-height: @26px; selection-background-color: @accentline;
    selection-color: @text; }
QLineEdit:focus { border: 2px solid @accentmark; padding: 0 @7px; min-height: @24px; }
QLineEdit[kind=bare], QLineEdit[kind=bare]:focus { background: transparent; border: none; padding: 0 @8px; min-height: @30px; }
QLineEdit:disabled { color: @faint; border-color: @line2; background: @alt; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit,
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; min-height: 0; padding: 0; background: transparent; }
QPlainTextEdit, QTextEdit {
    background: @base; border: 1px solid @ctl; border-radius: @6px;
    selection-background-color: @accentline; selection-color: @text; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accentmark; }
QTextEdit[kind=writing] { border: 2px solid @base; border-radius: 0; }
QTextEdit[kind=writing]:focus { border-color: @accentmark; }
QPlainTextEdit[kind=raw] { background: transparent; border: none; color: @muted; }
QFrame[kind=pane] { background: @panel; border: none; }
QFrame[kind=card] { background: @base; border: 1px solid @line; border-radius: @8px; }
QFrame[kind=page] { background: @base; border: none; }
QFrame[kind=quiet] { background: @alt; border: none; }
QFrame[kind=head] { background: transparent; border: none; border-bottom: 1px solid @line; }
QFrame[kind=foot] { background: transparent; border: none; border-top: 1px solid @line2; }
QFrame[kind=topbar] { background: @win; border: none; border-bottom: 1px solid @line2; }
QFrame[kind=rail] { background: @win; border: none; border-right: 1px solid @line2; }
QFrame[kind=line] { background: @line; border: none; }
QSplitter::handle { background: @line2; }
QScrollBar:vertical { background: transparent; width: @10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @10px; margin: 0; }
QScrollBar::handle { background: @ctl; border-radius: @3px; margin: @2px; }
QScrollBar::handle:vertical { min-height: @28px; }
QScrollBar::handle:horizontal { min-width: @28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab {
    background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
    padding: @7px @10px @6px @10px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accentfill; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid @accentmark; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QToolTip { background: @panel; color: @text; border: 1px solid @line2; padding: @4px; }
QStatusBar { background: @win; border-top: 1px solid @line2; color: @muted; }
QStatusBar::item { border: none; }
)";

struct Named
{
    QStringView name;
    Token token;
};

constexpr Named names[] {
    {u"win", Token::Win},
    {u"base", Token::Base},
    {u"alt", Token::Alt},
    {u"panel", Token::Panel},
    {u"hover", Token::Hover},
    {u"line", Token::Line},
    {u"line2", Token::Line2},
    {u"ctl", Token::Ctl},
    {u"text", Token::Text},
    {u"muted", Token::Muted},
    {u"faint", Token::Faint},
    {u"accent", Token::Accent},
    {u"accentfill", Token::AccentFill},
    {u"accentmark", Token::AccentMark},
    {u"onaccent", Token::OnAccent},
    {u"accentsoft", Token::AccentSoft},
    {u"accentline", Token::AccentLine},
    {u"track", Token::Track},
    {u"tile", Token::Tile},
};

QString valueOf(QStringView name, const QPalette &palette)
{
    if (name == u"accenthover") {
        return color(Token::AccentFill, palette).darker(112).name();
    }
    if (name.endsWith(u"px")) {
        return QString::number(scaled(name.chopped(2).toInt())) + u"px"_s;
    }
    for (const Named &named : names) {
        if (named.name == name) {
            return color(named.token, palette).name();
        }
    }
    Q_ASSERT_X(false, "styleSheet", "unknown token");
    return {};
}

} // namespace

QString styleSheet(const QPalette &palette)
{
    static const QRegularExpression mark(u"@([a-z0-9]+)"_s);
    const QString source = QString::fromUtf16(rules);
    QString sheet;
    qsizetype end = 0;
    for (auto it = mark.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sheet += QStringView(source).mid(end, match.capturedStart() - end);
        sheet += valueOf(match.capturedView(1), palette);
        end = match.capturedEnd();
    }
    sheet += QStringView(source).mid(end);
    return sheet;
}

} // namespace comity::ui
