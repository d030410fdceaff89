#pragma once

#include "model/base/wording.h"
#include "ui/accounts/accounts_ground.h"
#include "ui/common/framed_dialog.h"

#include <utility>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

class MeterBar;
class PlainLabel;
class SeverityShape;

/// A bio to work on, with what it tells and how long it is while it is being typed. It is copied
/// from here to the network, where alone it can be changed, and kept here as what stands there.
class BioDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `wording` outlives the dialog.
    BioDialog(const Wording &wording, const AccountStanding &standing, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What the account says of itself from now on: the bio, and which parts of it tell what
    /// Comity cannot see.
    void told(const std::vector<std::pair<QString, QString>> &facts);

private:
    struct Line
    {
        ProfileCheck check;
        SeverityShape *shape;
        PlainLabel *title;
        PlainLabel *evidence;
        QCheckBox *isSaid; ///< null for the length
    };
    QWidget *makeEditor();
    QWidget *makeLines();
    QWidget *makeIdeas();
    void follow();
    void insert(const QString &words);
    void save();
    QString text() const;

    const Wording &m_wording;
    AccountStanding m_standing;
    QPlainTextEdit *m_text;
    MeterBar *m_meter;
    PlainLabel *m_length;
    QPushButton *m_copy;
    QPushButton *m_save;
    std::vector<Line> m_lines;
};

} // namespace comity::ui
