#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/lists/targets/target_words.h"

class QPushButton;

namespace comity::ui {

class PlainLabel;
class TableView;
class TargetTouchesModel;

/// Every touch of one person, to read and to mend: the table twin of the bars.
class TargetTouchesDialog : public FramedDialog
{
    Q_OBJECT

public:
    TargetTouchesDialog(const QString &person, const TargetWords &words, bool isWritable,
        QWidget *parent = nullptr);

    /// After an edit as well.
    void setTouches(const std::vector<Touch> &touches);

Q_SIGNALS:
    void answeredAsked(const comity::Touch &touch, bool isAnswered);
    void changeAsked(const comity::Touch &touch);
    void removeAsked(const comity::Touch &touch);

private:
    QWidget *makeHead(const QString &person);
    QWidget *makeFoot();
    const Touch *current() const;
    void offer();

    bool m_isWritable;
    TargetTouchesModel *m_model;
    TableView *m_table;
    PlainLabel *m_count;
    QPushButton *m_answered;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace comity::ui
