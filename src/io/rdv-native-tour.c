/* rdv-native-tour.c: see rdv-native-tour.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-tour.h"

#include <glib/gi18n-lib.h>

#include "rdv-native-values.h"

typedef struct
{
  RdvTourStepDraft draft;
  RdvNativeDate range;
} NativeStep;

typedef struct
{
  const char *id;
  const char *title;
  GArray *steps;
} NativeTour;

static void
add_step (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  static const RdvNativeField fields[] = {
    { "event", rdv_native_read_string, G_STRUCT_OFFSET (NativeStep, draft.event) },
    { "range", rdv_native_read_date, G_STRUCT_OFFSET (NativeStep, range) },
    { "text", rdv_native_read_text, G_STRUCT_OFFSET (NativeStep, draft.text) },
  };
  NativeStep step = { 0 };

  if (!rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &step))
    return;
  step.draft.range = step.range.extent;
  step.draft.has_range = step.range.text != NULL;
  if (step.draft.event != NULL || step.draft.has_range)
    g_array_append_val ((GArray *)target, step.draft);
  else
    rdv_native_context_remark (context, RDV_REMARK_SKIPPED, place,
                               _ ("A step of a tour needs an “event” or a “range” to show; it is left out."));
}

static void
read_steps (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node, gpointer target)
{
  rdv_native_read_list (context, place, node, add_step, *(GArray **)target);
}

void
rdv_native_tour_read (RdvNativeContext *context, const RdvJsonPlace *place, JsonNode *node)
{
  static const RdvNativeField fields[] = {
    { "id", rdv_native_read_string, G_STRUCT_OFFSET (NativeTour, id) },
    { "title", rdv_native_read_text, G_STRUCT_OFFSET (NativeTour, title) },
    { "steps", read_steps, G_STRUCT_OFFSET (NativeTour, steps) },
  };
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (RdvTourStepDraft));
  NativeTour tour = { .steps = steps };

  if (rdv_native_read_object (context, place, node, fields, G_N_ELEMENTS (fields), &tour))
    rdv_document_builder_add_tour (context->builder, tour.id, tour.title,
                                   (const RdvTourStepDraft *)(void *)steps->data, steps->len);
}
