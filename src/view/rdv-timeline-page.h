/* rdv-timeline-page.h: the page about a timeline as a whole. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page.h"

G_BEGIN_DECLS

/* (transfer floating) */
RdvPage *rdv_timeline_page_new (const RdvPageContext *context);
/* What a timeline is called, also when its file does not say. Owned by the document or static. */
const char *rdv_timeline_page_get_title (RdvDocument *document);

G_END_DECLS
