/* rdv-subject-page.h: the page about a person or a thing. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-page.h"

G_BEGIN_DECLS

/* (transfer floating) */
RdvPage *rdv_subject_page_new (const RdvPageContext *context, guint32 subject);

G_END_DECLS
