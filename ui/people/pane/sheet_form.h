#pragma once

#include "model/base/wording.h"
#include "ui/people/pane/form_grid.h"
#include "ui/people/pane/person_file.h"
#include "ui/people/table/person_texts.h"

#include <QSet>

namespace comity::ui {

class ExplainedCell;

/// What matters first of what we say about a person, to be read and changed: permission, stage,
/// what was given both ways, keeping in touch, identities, lists, tags. Each value tells what it
/// rests on. Shows what it is given and says what is asked.
class SheetForm : public FormGrid
{
    Q_OBJECT

public:
    explicit SheetForm(const Wording &wording, QWidget *parent = nullptr);

    void setFile(const PersonFile &file, const Today &today);
    void setWritable(bool isWritable);

Q_SIGNALS:
    void permissionAsked();
    /// An empty value takes the field away.
    void valueAsked(comity::HandField field, const QString &value);
    void tagsAsked(const QStringList &tags);
    void tagRemoved(const QString &tag);
    void rhythmAsked();
    void splitAsked(comity::Pk profile);

private:
    ExplainedCell *addExplained(const QString &label, const QString &name);
    void addPermission(const PersonSheet &sheet);
    void addStage(const PersonFile &file);
    QWidget *makeStageChoice(const PersonFile &file, QWidget *parent);
    void addEquity(const Equity &equity);
    void addInTouch(const InTouch &inTouch);
    void addIdentities(const PersonSheet &sheet);
    void addLists(const PersonSheet &sheet);
    void addTags(const PersonSheet &sheet);

    const Wording &m_wording;
    /// What the fields are made of.
    struct Shown
    {
        PersonSheet sheet;
        StageStory stage;
        Equity equity;
        InTouch inTouch;

        bool operator==(const Shown &) const = default;
    };
    Today m_today;
    std::optional<Shown> m_shown;
    QSet<QString> m_open; ///< explanations that are unfolded, for the next person too
    bool m_isWritable = true;
};

} // namespace comity::ui
