/* rdv-export-draft.c: see rdv-export-draft.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-draft.h"

void
rdv_export_draft_init (RdvExportDraft *self)
{
  *self = (RdvExportDraft){ .zoom = 1, .stretches = g_array_new (FALSE, FALSE, sizeof (RdvExportStretch)) };
}

void
rdv_export_draft_clear (RdvExportDraft *self)
{
  g_clear_pointer (&self->stretches, g_array_unref);
}

void
rdv_export_draft_swap (RdvExportDraft *self, RdvExportDraft *other)
{
  RdvExportDraft kept = *self;

  *self = *other;
  *other = kept;
}

guint
rdv_export_draft_count_sheets (const RdvExportDraft *self)
{
  return self->columns > 0 ? self->columns * self->rows : self->stretches->len;
}

void
rdv_export_draft_add (RdvExportDraft *self, const RdvExportStretch *stretch)
{
  g_array_append_val (self->stretches, *stretch);
}

RdvExportStretch *
rdv_export_draft_get (const RdvExportDraft *self, guint stretch)
{
  return &g_array_index (self->stretches, RdvExportStretch, stretch);
}
