#pragma once

#include <QSplitter>

class QSettings;

namespace comity::ui {

/// A splitter with a line of 1 px (Qt widens the grab to 5) whose sizes are kept in the settings
/// under `key`, which the session makes per workspace (WorkspaceSession::settingsKey). Give the
/// panes their default widths by `setDefaults`.
class PaneSplitter : public QSplitter
{
    Q_OBJECT

public:
    /// `settings` may be null: then nothing is kept.
    PaneSplitter(
        Qt::Orientation orientation, QSettings *settings, QString key, QWidget *parent = nullptr);

    /// Sizes in px at 100 %; 0 for the pane that takes the rest. Kept sizes win. Call after the
    /// panes were added.
    void setDefaults(const QList<int> &sizes);
    /// Other sizes, such as for another tab of a pane; sizes that are the user's stay.
    void changeDefaults(const QList<int> &sizes);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyDefaults();

    QSettings *m_settings;
    QString m_key;
    QList<int> m_defaults;
    bool m_isSettled = false; ///< sizes are the user's or were applied at the first showing
};

} // namespace comity::ui
