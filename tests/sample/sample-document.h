/* sample-document.h: made-up timelines of any size for tests and benchmarks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-document.h"

/* 1 January 2026: what sample timelines take for the present. */
#define SAMPLE_NOW G_GINT64_CONSTANT (1767225600)

/* @n_events events of all kinds over half a century before 2030, in eight lanes. The same for the same number. (transfer full) */
RdvDocument *sample_document_new (guint n_events);
