/* rdv-export-notes.h: legend and sources on sheets of their own, after the pictures. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-export-draft.h"
#include "rdv-export-plan.h"

G_BEGIN_DECLS

/**
 * RdvExportNotes:
 *
 * What the pictures of a draft leave out of the legend and the sources that were asked for, on as few sheets as it fits in small type, and
 * then as large as those hold.
 */
typedef struct _RdvExportNotes RdvExportNotes;

/* @size: that was asked for: pictures may have grown. */
RdvExportNotes *rdv_export_notes_new (RdvExportDrawing *drawing, const RdvExportDraft *draft, const RdvExportSize *size);
void rdv_export_notes_free (RdvExportNotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdvExportNotes, rdv_export_notes_free)

guint rdv_export_notes_get_n_sheets (const RdvExportNotes *self);
/* Adds the sheets to a plan that has those of the pictures. */
void rdv_export_notes_add (RdvExportNotes *self, RdvExportPlan *plan);

G_END_DECLS
