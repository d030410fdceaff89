#pragma once

#include <QFrame>

class QMenu;
class QPushButton;
class QToolButton;

namespace comity::ui {

class AccountSwitcher;
class PlainLabel;

/// Account, title of the page with one muted sentence, Import…, and ☰ with the whole menu.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    AccountSwitcher *switcher() const { return m_switcher; }
    void setHead(const QString &title, const QString &subtitle);
    /// ☰ opens it.
    void setMenu(QMenu *menu);
    /// Room for the account: as wide as the rail below.
    void setLeadWidth(int width, bool isCollapsed);

Q_SIGNALS:
    void importAsked();
    void paletteAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    AccountSwitcher *m_switcher;
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    QPushButton *m_import;
    QToolButton *m_menu;
};

} // namespace comity::ui
