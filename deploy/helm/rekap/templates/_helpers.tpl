{{/* Short enough for KEDA, which puts keda-hpa- before and the whole into a label of 63. */}}
{{- define "rekap.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 34 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 34 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 34 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What never changes: the selector of everything in this release. */}}
{{- define "rekap.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "rekap.labels" -}}
{{ include "rekap.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | trimAll "-_." | quote }}
app.kubernetes.io/part-of: rekap
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{/*
What the services are, as the code says; the tests of deploy/ hold it to application.yml.
needs: what it talks to. queue: what it reads, and may be scaled by.
*/}}
{{- define "rekap.facts" -}}
ingest-api: {http: 8080, management: 9080, needs: [broker, blobs, tokens, database]}
stt-worker: {management: 9083, needs: [broker, blobs, sttEngine], queue: rekap.stt}
extraction-worker: {management: 9084, needs: [broker, blobs, extractionEngine], queue: rekap.extraction}
report-service: {http: 8081, management: 9081, needs: [broker, blobs, tokens, database]}
bot-gateway: {http: 8082, management: 9082, needs: [broker, database, telegram, services]}
decision-service: {http: 8085, management: 9085, needs: [broker, blobs, tokens, database]}
decision-worker: {management: 9086, needs: [broker, blobs, deciderEngine], queue: rekap.proposal}
action-worker: {http: 8087, management: 9087, needs: [broker, blobs, tokens, database, shop], queue: rekap.action}
{{- end -}}

{{/* Those that are to run: name -> facts and values. */}}
{{- define "rekap.services" -}}
{{- $all := dict -}}
{{- range $name, $facts := include "rekap.facts" . | fromYaml -}}
{{- $values := index $.Values.services $name -}}
{{- if $values.enabled -}}
{{- $_ := set $all $name (merge (dict "values" $values) $facts) -}}
{{- end -}}
{{- end -}}
{{- toYaml $all -}}
{{- end -}}

{{/* Whether a model somewhere else is asked, so that it must be reachable. Takes the values of stt, extraction or decider. */}}
{{- define "rekap.asksModel" -}}
{{- $choice := .engine | default .extractor | default .decider -}}
{{- $shadow := .shadow -}}
{{- $asks := false -}}
{{- range $name, $model := . -}}
{{- if and (kindIs "map" $model) (hasKey $model "secret") -}}
{{- if or (has $name (splitList "," (nospace $choice))) (eq $name $shadow) (and (eq $choice "auto") (or $model.url $model.bucket $model.secret.name)) -}}
{{- $asks = true -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if $asks -}}true{{- end -}}
{{- end -}}

{{/* The fewest replicas that run at any time; decides whether a disruption budget has anything to keep. */}}
{{- define "rekap.fewest" -}}
{{- if eq .autoscaling.mode "none" -}}{{ .replicas }}{{- else -}}{{ .autoscaling.minReplicas }}{{- end -}}
{{- end -}}
