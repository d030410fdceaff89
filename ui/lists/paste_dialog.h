#pragma once

#include "model/lists/handle_paste.h"
#include "model/lists/people_list.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace comity::ui {

class PlainLabel;

/// Handles are pasted, dropped or read from a file; below stands whom they name, before anybody is
/// added: how many are known, how many no import has met, which lines name nobody and why.
class PasteDialog : public FramedDialog
{
    Q_OBJECT

public:
    PasteDialog(WorkspaceSession &session, const PeopleList &list, QWidget *parent = nullptr);

    void setText(const QByteArray &text);
    void readFile(const QString &path);

Q_SIGNALS:
    void addAsked(const std::vector<comity::PastedHandle> &handles);

private:
    QWidget *makeHead();
    QWidget *makeField();
    void makeFoot();
    void fillHomes();
    void chooseFile();
    void look();
    void showFound(const HandlePaste &paste, qint64 known);

    WorkspaceSession &m_session;
    PeopleList m_list;
    QComboBox *m_home;
    QPlainTextEdit *m_text;
    PlainLabel *m_found;
    QPlainTextEdit *m_rejected;
    QPushButton *m_add;
    QTimer *m_pause;
    std::vector<PastedHandle> m_handles;
    int m_question = 0;
};

} // namespace comity::ui
