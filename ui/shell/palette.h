#pragma once

#include "ui/common/workspace_session.h"
#include "ui/shell/palette_item.h"

#include <QWidget>
#include <memory>
#include <vector>

class QFrame;
class QLineEdit;
class QListView;
class QMenu;

namespace comity::ui {

class PaletteFinder;
class PaletteModel;
class PlainLabel;

/// "Find or do anything" (ui.md §4.10): commands, people and lists by name, over the whole window,
/// which it dims. A text that begins with > finds commands alone, one that begins with @ people.
/// Enter does or opens the current row, Esc and a click beside it close the palette.
class Palette : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window`, whose child it is.
    explicit Palette(QWidget *window);
    ~Palette() override;

    void setSession(WorkspaceSession *session);
    /// Closes it when it is open. `ofPage` is what can be done on the page just now, may be null,
    /// and is kept until the next time; `ofWindow` holds the menus of the window.
    void open(std::unique_ptr<QMenu> ofPage, const QWidget &ofWindow);

Q_SIGNALS:
    void personChosen(comity::Pk person);
    void listChosen(comity::ListId list);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void layOut();
    void search();
    void showFound(const std::vector<PaletteItem> &people, const std::vector<PaletteItem> &lists);
    void step(int by);
    void choose();
    void close();
    void place();
    bool pressed(int key);

    PaletteFinder *m_finder;
    PaletteModel *m_model;
    QFrame *m_card;
    QLineEdit *m_field;
    PlainLabel *m_scope;
    QListView *m_view;
    PlainLabel *m_nothing;
    std::unique_ptr<QMenu> m_ofPage;
    std::vector<PaletteItem> m_commands;
    std::vector<PaletteItem> m_matching; ///< of the commands
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace comity::ui
