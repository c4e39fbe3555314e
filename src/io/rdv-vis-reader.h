/* rdv-vis-reader.h: the data of vis-timeline. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-chunk-source.h"
#include "rdv-document-builder.h"

G_BEGIN_DECLS

/**
 * rdv_vis_reader_read:
 *
 * Streams the items and groups of vis-timeline (visjs.github.io/vis-timeline/docs/timeline): a list of items,
 * or an object with "items" and "groups". Groups become lanes, nested ones nested lanes; items of the type
 * "background" become eras. A date as a number (milliseconds since 1970) is as exact as its zeros: a whole
 * day, minute, second, or the millisecond.
 *
 * Errors: what the chunk source and the splitter give; RDV_ERROR_SHAPE when no item can be read.
 */
gboolean rdv_vis_reader_read (RdvChunkSource *source,
                              RdvDocumentBuilder *builder,
                              RdvReport *report,
                              const char *const *languages,
                              GError **error);
/* See RdvFormat. */
guint rdv_vis_reader_sniff (const char *head, gsize length);

G_END_DECLS
