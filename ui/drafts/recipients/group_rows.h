#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace comity::ui {

/// One group of recipients: a check that takes it into a split, shape, what it means, how many.
class GroupRow : public QWidget
{
    Q_OBJECT

public:
    explicit GroupRow(const ToldGroup &group, QWidget *parent = nullptr);

    review::Group group() const { return m_group; }
    int people() const { return m_people; }
    bool isChecked() const;
    void setChecked(bool isChecked);
    void setCurrent(bool isCurrent);

Q_SIGNALS:
    void chosen();
    void checkChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    review::Group m_group;
    int m_people;
    bool m_isCurrent = false;
    QCheckBox *m_check;
};

/// The groups of a draft's recipients, below each other. One is current; those that are checked go
/// into a split.
class GroupRows : public QWidget
{
    Q_OBJECT

public:
    explicit GroupRows(QWidget *parent = nullptr);

    /// What was checked and current stays so where the group is still there; at first only those
    /// who are fine are checked.
    void setGroups(const std::vector<ToldGroup> &groups);

    std::optional<review::Group> current() const;
    /// Nothing for a group without people.
    void setCurrent(review::Group group);
    std::vector<review::Group> checked() const;
    int checkedPeople() const;

Q_SIGNALS:
    void currentChanged();
    void checksChanged();

private:
    void move(const GroupRow *from, int by);

    QVBoxLayout *m_column;
    QList<GroupRow *> m_rows;
    std::optional<review::Group> m_current;
    std::vector<review::Group> m_unchecked; ///< as the user wants it, else as at first
    std::vector<review::Group> m_checked;

    friend class GroupRow;
};

} // namespace comity::ui
