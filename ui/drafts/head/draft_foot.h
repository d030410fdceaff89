#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What stands below a draft: the promise, and the ways on. Where copying is closed it says why.
class DraftFoot : public QFrame
{
    Q_OBJECT

public:
    explicit DraftFoot(QWidget *parent = nullptr);

    /// `why` is empty where it can be copied. `isPublic`: there is one text for everybody.
    void setReady(bool canCopy, const QString &why, bool isPublic);
    void setCanSplit(bool canSplit);

Q_SIGNALS:
    void splitAsked();
    void copyAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PlainLabel *m_promise;
    QPushButton *m_split;
    QPushButton *m_copy;
    QBoxLayout *m_parts;
    QHBoxLayout *m_buttons;
};

} // namespace comity::ui
