#include "ui/people/persons/split_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"
#include "ui/people/pane/sheet_words.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 380}; ///< at 100 %
constexpr int textIndent = 24; ///< below the word of a check box

QString profileText(const Identity &identity)
{
    const QString handle = singleLine(identity.handle);
    const QString name = singleLine(identity.name);
    QStringList parts {
        networkName(identity.network), handle.isEmpty() ? QString() : QString(u'@' + handle), name};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

SplitDialog::SplitDialog(const std::vector<Identity> &identities, Pk asked, const Wording &wording,
    const Today &today, QWidget *parent)
    : FramedDialog(u"splitDialog"_s, tr("Take profiles of a person apart"), size100, parent)
    , m_take(makeButton({}, ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Who is checked becomes a person of their own again, with the notes, tags and lists "
           "that were written for that profile. Nothing is lost.")));
    addPart(makeDialogScroll(makeBody(identities, asked, wording, today), tr("Profiles")), 1);
    addPart(makeFoot());
    follow();
    m_profiles.front().second->setFocus();
}

QWidget *SplitDialog::makeBody(
    const std::vector<Identity> &identities, Pk asked, const Wording &wording, const Today &today)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    for (const Identity &identity : identities) {
        auto *box = new QCheckBox(profileText(identity).replace(u'&', u"&&"_s));
        box->setObjectName(u"splitProfile"_s);
        box->setChecked(identity.pk != asked && identities.size() == 2);
        connect(box, &QCheckBox::toggled, this, &SplitDialog::follow);
        column->addWidget(box);
        m_profiles.emplace_back(identity.pk, box);
        const QString reason = reasonText(identity, wording, today);
        if (!reason.isEmpty()) {
            auto *why = new PlainLabel(reason, TextStyle::Small, Tone::Muted);
            why->setObjectName(u"splitReason"_s);
            why->setWordWrap(true);
            why->setContentsMargins(scaled(textIndent), 0, 0, scaled(6));
            column->addWidget(why);
        }
    }
    column->addStretch(1);
    return body;
}

QWidget *SplitDialog::makeFoot()
{
    auto *cancel = makeButton(tr("Cancel"));
    auto *all = makeButton(tr("Take &all apart"));
    all->setObjectName(u"splitAll"_s);
    m_take->setObjectName(u"splitTake"_s);
    m_take->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        std::vector<Pk> profiles;
        for (const auto &[pk, box] : m_profiles) {
            profiles.push_back(pk);
        }
        split(profiles);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        std::vector<Pk> profiles;
        for (const auto &[pk, box] : m_profiles) {
            if (box->isChecked()) {
                profiles.push_back(pk);
            }
        }
        split(profiles);
    });
    return makeDialogFoot(nullptr, {cancel, all, m_take});
}

void SplitDialog::follow()
{
    int count = 0;
    for (const auto &[pk, box] : m_profiles) {
        count += box->isChecked() ? 1 : 0;
    }
    m_take->setText(tr("&Take out %Ln profiles", nullptr, count));
    m_take->setEnabled(count > 0);
}

void SplitDialog::split(const std::vector<Pk> &profiles)
{
    accept();
    Q_EMIT splitAsked(profiles);
}

} // namespace comity::ui
