#pragma once

#include "model/base/ids.h"

#include <QObject>
#include <vector>

class QAction;
class QMenu;
class QSettings;

namespace comity::ui {

class DraftDesk;
class DraftEditor;
class SpellCheck;

/// Spelling of the open draft: in the language that the review found, with the names of those who
/// get it and of our account known. Whether words are checked is remembered by the settings, own
/// words stand in a file beside them.
class DraftSpelling : public QObject
{
    Q_OBJECT

public:
    /// `settings` may be null: then own words hold until the window closes.
    DraftSpelling(
        QSettings *settings, DraftDesk &desk, DraftEditor &editor, QObject *parent = nullptr);

    /// "Check spelling", off where no dictionary is installed.
    QAction *addTo(QMenu &menu);

private:
    void follow();

    QSettings *m_settings;
    DraftDesk &m_desk;
    SpellCheck *m_check;
    bool m_hasDictionary = false;
    std::vector<Pk> m_people; ///< whose names the check knows
};

} // namespace comity::ui
