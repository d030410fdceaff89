#include "model/import/formats/bluesky_post.h"

#include "model/import/formats/dag_cbor.h"

namespace comity::formats {
namespace {

constexpr std::size_t mostMentions = 1'000;

/// The `uri` of a reference; in a quote with pictures it is one level deeper.
std::string_view readUri(DagCbor &cbor, int levels)
{
    std::string_view uri;
    if (!cbor.isNext(DagCbor::Kind::Map)) {
        cbor.skip();
        return uri;
    }
    cbor.eachPair([&](std::string_view key) {
        if (key == "uri") {
            uri = cbor.text();
        } else if (key == "record" && levels > 0) {
            const std::string_view inner = readUri(cbor, levels - 1);
            uri = uri.empty() ? inner : uri;
        } else {
            cbor.skip();
        }
    });
    return uri;
}

void readReply(DagCbor &cbor, BlueskyPost &post)
{
    if (!cbor.isNext(DagCbor::Kind::Map)) {
        cbor.skip();
        return;
    }
    cbor.eachPair([&](std::string_view key) {
        if (key == "parent") {
            post.parent = readUri(cbor, 0);
        } else if (key == "root") {
            post.root = readUri(cbor, 0);
        } else {
            cbor.skip();
        }
    });
}

std::string_view readFeature(DagCbor &cbor)
{
    std::string_view type;
    std::string_view did;
    if (!cbor.isNext(DagCbor::Kind::Map)) {
        cbor.skip();
        return did;
    }
    cbor.eachPair([&](std::string_view key) {
        if (key == "$type") {
            type = cbor.text();
        } else if (key == "did") {
            did = cbor.text();
        } else {
            cbor.skip();
        }
    });
    return type.ends_with("#mention") ? did : std::string_view();
}

void readFacet(DagCbor &cbor, BlueskyPost &post)
{
    BlueskyPost::Mention mention;
    if (!cbor.isNext(DagCbor::Kind::Map)) {
        cbor.skip();
        return;
    }
    cbor.eachPair([&](std::string_view key) {
        if (key == "index" && cbor.isNext(DagCbor::Kind::Map)) {
            cbor.eachPair([&](std::string_view name) {
                if (name == "byteStart" || name == "byteEnd") {
                    (name == "byteEnd" ? mention.to : mention.from) = cbor.count().value_or(0);
                } else {
                    cbor.skip();
                }
            });
        } else if (key == "features") {
            cbor.eachItem([&] {
                if (const std::string_view did = readFeature(cbor); !did.empty()) {
                    mention.did = did;
                }
            });
        } else {
            cbor.skip();
        }
    });
    if (!mention.did.empty() && post.mentions.size() < mostMentions) {
        post.mentions.push_back(mention);
    }
}

} // namespace

bool BlueskyPost::read(std::string_view bytes)
{
    *this = {};
    DagCbor cbor(bytes);
    return cbor.eachPair([&](std::string_view key) {
        if (key == "text") {
            text = cbor.text();
        } else if (key == "createdAt") {
            createdAt = cbor.text();
        } else if (key == "reply") {
            readReply(cbor, *this);
        } else if (key == "facets") {
            cbor.eachItem([&] { readFacet(cbor, *this); });
        } else if (key == "embed") {
            quoted = readUri(cbor, 2);
        } else if (key == "subject") {
            subject = readUri(cbor, 0);
        } else {
            cbor.skip();
        }
    });
}

std::string_view didOfUri(std::string_view uri)
{
    constexpr std::string_view scheme = "at://";
    if (!uri.starts_with(scheme)) {
        return {};
    }
    uri.remove_prefix(scheme.size());
    const std::string_view did = uri.substr(0, uri.find('/'));
    return did.starts_with("did:") ? did : std::string_view();
}

} // namespace comity::formats
