#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/draft.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace comity::ui {

class AudienceButton;
class PlainLabel;

/// What stands over the text of a draft: its title, when it was saved, and where it goes, to whom,
/// what for and what is given in return. Says what the user wants; what is shown was handed in.
class DraftHead : public QWidget
{
    Q_OBJECT

public:
    explicit DraftHead(QWidget *parent = nullptr);

    /// `channels` that a draft may take, by their names in cli.md.
    void setChannels(const QStringList &channels);
    void setCampaigns(const std::vector<drafts::Campaign> &campaigns);
    /// Says what was typed and not ended by Enter or by leaving the field.
    void finishEdits();
    /// `audience` in words, empty for nobody; `people` is none until they were counted.
    void showDraft(const drafts::Draft &draft, const QString &audience, std::optional<int> people);
    void setSaved(std::optional<qint64> at, const QTimeZone &zone);
    /// What is typed is not in the workspace yet, and kept beside it meanwhile, or cannot be.
    void setWaiting(bool isKept);
    /// Days are told as seen from it.
    void setToday(QDate today);
    void setWritable(bool isWritable);
    void setCanUndo(bool canUndo);
    void setCanRedo(bool canRedo);
    /// Behind the three dots; the page fills it.
    QMenu *menu() const { return m_menu; }
    void editTitle();
    void editGive();
    /// Puts words into the field where it is empty, for the user to say them better.
    void offerGive(const QString &words);

Q_SIGNALS:
    void titleChanged(const QString &title);
    void channelChosen(const QString &channel);
    void audienceAsked();
    /// None: without a goal.
    void campaignChosen(std::optional<comity::drafts::CampaignId> campaign);
    void newCampaignAsked();
    void giveChanged(const QString &give);
    /// By when what is given is to be done.
    void giveDueAsked();
    void undoAsked();
    void redoAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeFields();
    void arrangeFields();
    void chooseCampaign();
    void showGiveDue();

    QLineEdit *m_title;
    QToolButton *m_rename;
    PlainLabel *m_saved;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_more;
    QMenu *m_menu;
    QComboBox *m_channel;
    AudienceButton *m_audience;
    QComboBox *m_campaign;
    QLineEdit *m_give;
    QPushButton *m_giveDue;
    QWidget *m_giveFields;
    std::optional<qint64> m_due; ///< UTC seconds: noon of the day
    QDate m_today;
    QList<PlainLabel *> m_labels;
    QWidget *m_fields = nullptr;
    drafts::DraftId m_shown = {};
    qint64 m_shownCampaign = 0; ///< 0: none
    bool m_isNarrow = false;
    bool m_isWritable = true;
};

} // namespace comity::ui
