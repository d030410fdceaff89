#pragma once

#include <QWidget>

class QPushButton;

namespace comity::ui {

/// Where files are dropped, or chosen by its two buttons, and the way to how exports are
/// got. Drawn dashed, because only here a dashed
/// line means "drop".
class DropArea : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    /// Why nothing can be imported now; empty when it can.
    void setHindrance(const QString &why);

Q_SIGNALS:
    void filesAsked();
    void folderAsked();
    /// How to get something to drop.
    void helpAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_files;
    QPushButton *m_folder;
    QWidget *m_picture;
};

} // namespace comity::ui
