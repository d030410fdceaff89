#include "ui/accounts/link_dialog.h"

#include "model/base/text_fold.h"
#include "model/networks/profile_url.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {520, 300}; ///< px at 100 %
constexpr int longest = 500;
constexpr int mostKnown = 6;

/// The links of our accounts and their own domains, each once.
QStringList knownLinks(const std::vector<AccountRecord> &records)
{
    QStringList links;
    const auto add = [&links](QString link) {
        if (link.endsWith(u'/')) {
            link.chop(1);
        }
        if (!link.isEmpty() && !links.contains(link) && links.size() < mostKnown) {
            links += link;
        }
    };
    for (const AccountRecord &record : records) {
        const auto link = record.fact(u"website");
        add(link && !link->isAbsent() ? singleLine(link->value) : QString());
    }
    for (const AccountRecord &record : records) {
        for (const QString &domain : record.ownDomains) {
            add(u"https://"_s + domain);
        }
    }
    return links;
}

} // namespace

LinkDialog::LinkDialog(
    const AccountStanding &standing, const std::vector<AccountRecord> &others, QWidget *parent)
    : FramedDialog(u"linkDialog"_s, tr("Where the link leads"), size100, parent)
    , m_address(new QLineEdit)
    , m_purpose(new QLineEdit)
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("A page made for new people serves them better than the front page. If the front page "
           "is right, say what they are to do there. Change it on the network, and save here what "
           "stands there.")));
    const auto link = standing.record.fact(u"website");
    const auto purpose = standing.record.fact(linkPurposeFact);
    m_address->setText(link && !link->isAbsent() ? link->value : QString());
    m_purpose->setText(purpose && !purpose->isAbsent() ? purpose->value : QString());
    addPart(makeForm(knownLinks(others)), 1);
    m_save->setObjectName(u"linkSave"_s);
    addFoot(m_save);
    for (QLineEdit *field : {m_address, m_purpose}) {
        field->setMaxLength(longest);
        connect(field, &QLineEdit::textChanged, this, &LinkDialog::follow);
    }
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString to = address();
        const QString what = m_purpose->text().trimmed();
        accept();
        Q_EMIT chosen(to, what);
    });
    follow();
    m_address->setFocus();
}

QWidget *LinkDialog::makeForm(const QStringList &known)
{
    m_address->setObjectName(u"linkAddress"_s);
    m_address->setPlaceholderText(tr("https://"));
    m_purpose->setObjectName(u"linkPurpose"_s);
    m_purpose->setPlaceholderText(tr("Book a fitting, read the guide, write to us"));
    m_trouble->setObjectName(u"linkTrouble"_s);
    m_trouble->setWordWrap(true);
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    auto *link = new PlainLabel(tr("&Link"), TextStyle::Body, Tone::Muted);
    link->setBuddy(m_address);
    auto *purpose = new PlainLabel(tr("&What for"), TextStyle::Body, Tone::Muted);
    purpose->setBuddy(m_purpose);
    grid->addWidget(link, 0, 0);
    grid->addWidget(m_address, 0, 1);
    grid->addWidget(m_trouble, 1, 1);
    grid->addWidget(purpose, 2, 0);
    grid->addWidget(m_purpose, 2, 1);
    if (!known.isEmpty()) {
        auto *links = new QWidget;
        auto *flow = new FlowLayout(links, scaled(6));
        for (const QString &one : known) {
            auto *button = makeButton(QString(one).replace(u'&', u"&&"_s), ButtonKind::Quiet, {},
                nullptr, ButtonSize::Small);
            button->setAutoDefault(false);
            connect(button, &QPushButton::clicked, this, [this, one] { m_address->setText(one); });
            flow->addWidget(button);
        }
        grid->addWidget(new PlainLabel(tr("Yours"), TextStyle::Body, Tone::Muted), 3, 0);
        grid->addWidget(links, 3, 1);
    }
    grid->setRowStretch(4, 1);
    return part;
}

QString LinkDialog::address() const
{
    const QString text = m_address->text().trimmed();
    return text.isEmpty() || text.contains(u"://"_s) ? text : QString(u"https://"_s + text);
}

void LinkDialog::follow()
{
    const bool isGood = networks::isWebAddress(address());
    const bool isTyped = !m_address->text().trimmed().isEmpty();
    m_trouble->setText(isTyped && !isGood ? tr("This is no web address.") : QString());
    m_trouble->setVisible(isTyped && !isGood);
    m_save->setEnabled(isGood);
}

} // namespace comity::ui
