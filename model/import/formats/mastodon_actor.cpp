#include "model/import/formats/mastodon_actor.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/mastodon_tables.h"
#include "model/import/formats/plain_text_of_html.h"
#include "model/import/formats/small_json.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

QString plain(const QString &html)
{
    return QString::fromStdString(plainTextOfHtml(html.toStdString()));
}

/// `webfinger` where the server writes it: the host of the addresses may be another.
QString accountOf(simdjson::dom::element root)
{
    const QString named = textAt(root, {"webfinger"});
    if (isFediverseAccount(named.toStdString())) {
        return named;
    }
    const QString account
        = textAt(root, {"preferredUsername"}) + u'@' + QUrl(textAt(root, {"id"})).host();
    return isFediverseAccount(account.toStdString()) ? account : QString();
}

/// The lines beside the bio: an address is a website, anything else is kept with its name.
void readFields(simdjson::dom::element root, MastodonActor &actor)
{
    simdjson::dom::array fields;
    if (root["attachment"].get_array().get(fields)) {
        return;
    }
    for (const simdjson::dom::element field : fields) {
        const QString name = plain(textAt(field, {"name"}));
        const QString value = plain(textAt(field, {"value"}));
        const bool isAddress = value.startsWith(u"https://") || value.startsWith(u"http://");
        if (isAddress && !value.contains(u' ')) {
            actor.facts.push_back({u"website"_s, value, {}});
        } else if (!value.isEmpty()) {
            actor.facts.push_back({u"field"_s, name + u": "_s + value, {}});
        }
    }
}

} // namespace

Result<MastodonActor> readMastodonActor(
    Container &container, std::size_t entry, const JobContext &job)
{
    const Result<SmallJson> json = SmallJson::read(container, entry, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    const simdjson::dom::element root = json->root();
    MastodonActor actor;
    actor.owner.handle = accountOf(root);
    actor.owner.key = QString::fromStdString(foldHandle(actor.owner.handle.toStdString()));
    actor.owner.name = textAt(root, {"name"});
    if (const QString bio = plain(textAt(root, {"summary"})); !bio.isEmpty()) {
        actor.facts.push_back({u"bio"_s, bio, {}});
    }
    const QString published = textAt(root, {"published"});
    if (const Dated joined = readDate(published.toStdString()); joined.isKnown()) {
        actor.facts.push_back({u"joined"_s, isoText(joined), joined});
    }
    readFields(root, actor);
    return actor;
}

} // namespace comity::formats
