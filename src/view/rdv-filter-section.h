/* rdv-filter-section.h: the choices of one facet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "rdv-facets.h"
#include "rdv-find.h"

G_BEGIN_DECLS

/**
 * RdvFilterSection:
 *
 * A heading that opens and closes, a check row with a count for each value, a search through long lists, and below it
 * "All but These" and "Clear". It changes the filter of an #RdvFind, and follows it.
 */
#define RDV_TYPE_FILTER_SECTION (rdv_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (RdvFilterSection, rdv_filter_section, RDV, FILTER_SECTION, GtkWidget)

/* @facet: one of choices */
GtkWidget *rdv_filter_section_new (RdvFind *find, RdvFacet facet);
/* @choices: with the counts; copied. Without any, the section is not to be seen. */
void rdv_filter_section_set_choices (RdvFilterSection *self, const RdvFacetChoice *choices, guint n);
/* A line above the choices; NULL takes it away. @button, @action: (nullable): what can be done about it. */
void rdv_filter_section_set_note (RdvFilterSection *self, const char *note, const char *button, const char *action);

G_END_DECLS
