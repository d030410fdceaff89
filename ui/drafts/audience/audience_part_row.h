#pragma once

#include "model/drafts/audience_part.h"
#include "model/lists/people_list.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace comity::ui {

/// One step of an audience: how it meets those before it, and a list or a handle.
class AudiencePartRow : public QWidget
{
    Q_OBJECT

public:
    AudiencePartRow(const std::vector<PeopleList> &lists, const drafts::AudiencePart &part,
        QWidget *parent = nullptr);

    drafts::AudiencePart part() const;
    /// A handle that nobody wrote yet.
    bool isEmpty() const;
    /// The first step meets nobody: it can only add.
    void setFirst(bool isFirst);
    void takeFocus();

Q_SIGNALS:
    void changed();
    void removeAsked();

private:
    void addLists(const std::vector<PeopleList> &lists, const QString &chosen);
    bool isHandle() const;

    QComboBox *m_kind;
    QComboBox *m_what;
    QLineEdit *m_handle;
    QToolButton *m_remove;
    bool m_isFirst = false;
};

} // namespace comity::ui
