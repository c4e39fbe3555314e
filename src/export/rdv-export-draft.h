/* rdv-export-draft.h: what of an export is decided before anything is drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-drawing.h"

G_BEGIN_DECLS

/**
 * RdvExportDraft:
 * @width, @height: of the sheets, in sheet pixels
 * @zoom: sheet pixels a scene pixel
 * @stretches: (element-type RdvExportStretch): a picture for each
 * @columns, @rows: over how many sheets the only picture is spread; 0 when each picture is one sheet
 */
typedef struct
{
  double width, height;
  double zoom;
  GArray *stretches;
  guint columns, rows;
} RdvExportDraft;

void rdv_export_draft_init (RdvExportDraft *self);
void rdv_export_draft_clear (RdvExportDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdvExportDraft, rdv_export_draft_clear)

void rdv_export_draft_swap (RdvExportDraft *self, RdvExportDraft *other);

/* How many sheets it comes to. */
guint rdv_export_draft_count_sheets (const RdvExportDraft *self);
void rdv_export_draft_add (RdvExportDraft *self, const RdvExportStretch *stretch);
RdvExportStretch *rdv_export_draft_get (const RdvExportDraft *self, guint stretch);

G_END_DECLS
