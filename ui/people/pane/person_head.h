#pragma once

#include "model/people/person_row.h"
#include "ui/people/table/person_texts.h"

#include <QUrl>
#include <QWidget>
#include <vector>

class QPushButton;

namespace comity::ui {

class Chip;
class MonogramDisc;
class PlainLabel;
class RelationBadge;

/// Who somebody is, at the top of the detail pane: name, handle, relation, bio, and what can be
/// done first. A person of several profiles has a chip for each, which shows that one.
class PersonHead : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHead(QWidget *parent = nullptr);

    void setPerson(const PersonRow &row, const Glance &glance, const Today &today);
    /// Of the person shown, the one of the table among them; fewer than two show no chips.
    void setProfiles(const std::vector<PersonRow> &profiles);
    void setWritable(bool isWritable);
    /// The address of the profile shown; empty when there is none.
    const QUrl &profileAddress() const { return m_profile; }

Q_SIGNALS:
    void openAsked(const QUrl &address);
    void protectAsked(bool isProtected);
    void addToListAsked();
    void menuAsked(const QPoint &at);

private:
    QWidget *makeNames();
    QWidget *makeButtons();
    void showProfile(const PersonRow &row, const Glance *glance);
    void showNames(const PersonRow &row, const Glance *glance);
    void showWebsite(const QString &website);
    void choose(Pk profile);

    PersonRow m_row;
    Glance m_glance;
    Today m_today;
    std::vector<PersonRow> m_others; ///< all profiles
    Pk m_shown = {};
    QUrl m_profile;
    QUrl m_websiteAddress;
    std::vector<std::pair<Pk, Chip *>> m_chips;

    MonogramDisc *m_disc = nullptr;
    PlainLabel *m_name = nullptr;
    PlainLabel *m_handle = nullptr;
    RelationBadge *m_relation = nullptr;
    PlainLabel *m_since = nullptr;
    QWidget *m_profiles = nullptr;
    PlainLabel *m_bio = nullptr;
    QPushButton *m_website = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_addToList = nullptr;
    QPushButton *m_protect = nullptr;
    bool m_isWritable = true;
};

} // namespace comity::ui
