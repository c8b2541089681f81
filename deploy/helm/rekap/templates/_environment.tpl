{{/* Variables that are no secrets; they become the ConfigMap of a service. Takes root and service. */}}
{{- define "rekap.settings" -}}
{{- $v := .root.Values -}}
{{- $settings := dict -}}
{{- if eq .name "ingest-api" -}}
{{- $_ := set $settings "REKAP_LANGUAGE" $v.language -}}
{{- end -}}
{{- if and (eq .name "report-service") $v.ingress.enabled $v.ingress.report.host $v.ingress.report.reviewPage -}}
{{- $_ := required "ingress.report.reviewPage needs tokens.secret.userKeySecretKey, which signs the links to it" $v.tokens.secret.userKeySecretKey -}}
{{- $_ := set $settings "REKAP_REPORT_PUBLIC_URL" (printf "https://%s" $v.ingress.report.host) -}}
{{- end -}}
{{- if $v.logFormat -}}
{{- $_ := set $settings "REKAP_LOG_FORMAT" $v.logFormat -}}
{{- end -}}
{{- if $v.traces.url -}}
{{- $_ := set $settings "REKAP_TRACES_URL" $v.traces.url -}}
{{- $_ := set $settings "REKAP_TRACES_SAMPLING" (toJson $v.traces.sampling) -}}
{{- end -}}
{{- range .service.needs -}}
{{- if eq . "database" -}}
{{- $_ := set $settings "REKAP_DATABASE_URL" $v.database.url -}}
{{- else if eq . "blobs" -}}
{{- $_ := set $settings "REKAP_S3_ENDPOINT" $v.blobs.endpoint -}}
{{- $_ := set $settings "REKAP_S3_PUBLIC_ENDPOINT" $v.blobs.publicEndpoint -}}
{{- $_ := set $settings "REKAP_S3_REGION" $v.blobs.region -}}
{{- $_ := set $settings "REKAP_S3_BUCKET" $v.blobs.bucket -}}
{{- $_ := set $settings "REKAP_S3_ADDRESSING" $v.blobs.addressing -}}
{{- else if eq . "sttEngine" -}}
{{- $_ := set $settings "REKAP_STT_ENGINE" $v.stt.engine -}}
{{- if $v.stt.shadow -}}
{{- $_ := set $settings "REKAP_STT_SHADOW" $v.stt.shadow -}}
{{- $_ := set $settings "REKAP_STT_SHADOW_SHARE" (toJson $v.stt.shadowShare) -}}
{{- end -}}
{{- $_ := set $settings "REKAP_STT_OPENAI_URL" $v.stt.openai.url -}}
{{- $_ := set $settings "REKAP_STT_OPENAI_MODEL" $v.stt.openai.model -}}
{{- $_ := set $settings "REKAP_STT_AZURE_URL" $v.stt.azure.url -}}
{{- with $v.stt.google -}}
{{- if .secret.name -}}
{{- $_ := set $settings "REKAP_STT_GOOGLE_PROJECT" .project -}}
{{- $_ := set $settings "REKAP_STT_GOOGLE_LOCATION" .location -}}
{{- $_ := set $settings "REKAP_STT_GOOGLE_MODEL" .model -}}
{{- $_ := set $settings "REKAP_STT_GOOGLE_CREDENTIALS" (printf "/run/google/%s" .secret.key) -}}
{{- end -}}
{{- end -}}
{{- with $v.stt.aws -}}
{{- if .bucket -}}
{{- $_ := set $settings "REKAP_STT_AWS_BUCKET" .bucket -}}
{{- $_ := set $settings "REKAP_STT_AWS_REGION" .region -}}
{{- end -}}
{{- end -}}
{{- with $v.stt.whisper -}}
{{- if .claim -}}
{{- $_ := set $settings "REKAP_STT_WHISPER_MODEL" .model -}}
{{- end -}}
{{- end -}}
{{- else if eq . "extractionEngine" -}}
{{- $_ := set $settings "REKAP_EXTRACTOR" $v.extraction.extractor -}}
{{- if $v.extraction.shadow -}}
{{- $_ := set $settings "REKAP_EXTRACTION_SHADOW" $v.extraction.shadow -}}
{{- $_ := set $settings "REKAP_EXTRACTION_SHADOW_SHARE" (toJson $v.extraction.shadowShare) -}}
{{- end -}}
{{- range $name := list "openai" "gemini" "anthropic" "ollama" -}}
{{- $model := index $v.extraction $name -}}
{{- $_ := set $settings (printf "REKAP_EXTRACTION_%s_URL" (upper $name)) $model.url -}}
{{- $_ := set $settings (printf "REKAP_EXTRACTION_%s_MODEL" (upper $name)) $model.model -}}
{{- end -}}
{{- else if eq . "deciderEngine" -}}
{{- $_ := set $settings "REKAP_DECIDER" $v.decider.decider -}}
{{- range $stage, $list := $v.decider.stages -}}
{{- if $list -}}
{{- $_ := set $settings (printf "REKAP_DECIDER_%s" (upper $stage)) $list -}}
{{- end -}}
{{- end -}}
{{- range $name := list "openai" "gemini" "anthropic" "ollama" -}}
{{- $model := index $v.decider $name -}}
{{- $_ := set $settings (printf "REKAP_PROPOSAL_%s_URL" (upper $name)) $model.url -}}
{{- $_ := set $settings (printf "REKAP_PROPOSAL_%s_MODEL" (upper $name)) $model.model -}}
{{- end -}}
{{- else if and (eq . "shop") $v.shop.url -}}
{{- $_ := set $settings "REKAP_SHOP_URL" $v.shop.url -}}
{{- $_ := set $settings "REKAP_SHOP_OWNERS" (join "," $v.shop.owners) -}}
{{- $_ := set $settings "REKAP_SHOP_USER" $v.shop.user -}}
{{- else if eq . "telegram" -}}
{{- $_ := set $settings "REKAP_TELEGRAM_API_URL" $v.telegram.apiUrl -}}
{{- if $v.telegram.webhook.enabled -}}
{{- $_ := set $settings "REKAP_TELEGRAM_WEBHOOK_URL" (printf "https://%s/telegram/webhook" $v.telegram.webhook.host) -}}
{{- end -}}
{{- else if eq . "services" -}}
{{- $_ := set $settings "REKAP_INGEST_URL" (printf "http://%s-ingest-api:8080" (include "rekap.fullname" $.root)) -}}
{{- $_ := set $settings "REKAP_REPORT_URL" (printf "http://%s-report-service:8081" (include "rekap.fullname" $.root)) -}}
{{- if (index $v.services "decision-service").enabled -}}
{{- $_ := set $settings "REKAP_DECISIONS_URL" (printf "http://%s-decision-service:8085" (include "rekap.fullname" $.root)) -}}
{{- $_ := set $settings "REKAP_LEDGER_URL" (printf "http://%s-action-worker:8087" (include "rekap.fullname" $.root)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with .service.values.jvmOptions -}}
{{- $_ := set $settings "JVM_OPTIONS" . -}}
{{- end -}}
{{- range $key, $value := .service.values.settings -}}
{{- /* Large numbers would become 1e+06. */ -}}
{{- $_ := set $settings $key (kindIs "string" $value | ternary $value (toJson $value)) -}}
{{- end -}}
{{- toYaml $settings -}}
{{- end -}}

{{/* One variable out of a Secret. Takes a list: variable, name of the Secret, key. */}}
{{- define "rekap.secretVariable" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{ end -}}

{{/* Variables that are secrets, by reference. Takes root and service. */}}
{{- define "rekap.secrets" -}}
{{- $v := .root.Values -}}
{{- range .service.needs -}}
{{- if eq . "broker" -}}
{{- include "rekap.secretVariable" (list "REKAP_RABBITMQ_URL" $v.broker.secret.name $v.broker.secret.key) -}}
{{- else if eq . "database" -}}
{{- include "rekap.secretVariable" (list "REKAP_DATABASE_USERNAME" $v.database.secret.name $v.database.secret.usernameKey) -}}
{{- include "rekap.secretVariable" (list "REKAP_DATABASE_PASSWORD" $v.database.secret.name $v.database.secret.passwordKey) -}}
{{- else if and (eq . "blobs") $v.blobs.secret.name -}}
{{- include "rekap.secretVariable" (list "REKAP_S3_ACCESS_KEY" $v.blobs.secret.name $v.blobs.secret.accessKeyKey) -}}
{{- include "rekap.secretVariable" (list "REKAP_S3_SECRET_KEY" $v.blobs.secret.name $v.blobs.secret.secretKeyKey) -}}
{{- else if eq . "tokens" -}}
{{- include "rekap.secretVariable" (list "REKAP_SERVICE_TOKEN" $v.tokens.secret.name $v.tokens.secret.serviceTokenKey) -}}
{{- if $v.tokens.secret.userKeySecretKey -}}
{{- include "rekap.secretVariable" (list "REKAP_USER_KEY_SECRET" $v.tokens.secret.name $v.tokens.secret.userKeySecretKey) -}}
{{- end -}}
{{- else if eq . "services" -}}
{{- include "rekap.secretVariable" (list "REKAP_SERVICE_TOKEN" $v.tokens.secret.name $v.tokens.secret.serviceTokenKey) -}}
{{- else if eq . "telegram" -}}
{{- include "rekap.secretVariable" (list "REKAP_TELEGRAM_TOKEN" $v.telegram.secret.name $v.telegram.secret.tokenKey) -}}
{{- if $v.telegram.secret.webhookSecretKey -}}
{{- include "rekap.secretVariable" (list "REKAP_TELEGRAM_WEBHOOK_SECRET" $v.telegram.secret.name $v.telegram.secret.webhookSecretKey) -}}
{{- end -}}
{{- else if eq . "sttEngine" -}}
{{- with $v.stt.openai.secret -}}
{{- if .name -}}{{- include "rekap.secretVariable" (list "REKAP_STT_OPENAI_KEY" .name .key) -}}{{- end -}}
{{- end -}}
{{- with $v.stt.azure.secret -}}
{{- if .name -}}{{- include "rekap.secretVariable" (list "REKAP_STT_AZURE_KEY" .name .key) -}}{{- end -}}
{{- end -}}
{{- with $v.stt.aws.secret -}}
{{- if .name -}}
{{- include "rekap.secretVariable" (list "REKAP_STT_AWS_ACCESS_KEY" .name .accessKeyKey) -}}
{{- include "rekap.secretVariable" (list "REKAP_STT_AWS_SECRET_KEY" .name .secretKeyKey) -}}
{{- end -}}
{{- end -}}
{{- else if and (eq . "shop") $v.shop.url -}}
{{- include "rekap.secretVariable" (list "REKAP_SHOP_KEY" $v.shop.secret.name $v.shop.secret.keyKey) -}}
{{- include "rekap.secretVariable" (list "REKAP_SHOP_SECRET" $v.shop.secret.name $v.shop.secret.secretKey) -}}
{{- if $v.shop.user -}}
{{- include "rekap.secretVariable" (list "REKAP_SHOP_PASSWORD" $v.shop.secret.name $v.shop.secret.passwordKey) -}}
{{- end -}}
{{- else if eq . "deciderEngine" -}}
{{- range $name := list "openai" "gemini" "anthropic" "ollama" -}}
{{- $secret := (index $v.decider $name).secret -}}
{{- if $secret.name -}}
{{- include "rekap.secretVariable" (list (printf "REKAP_PROPOSAL_%s_KEY" (upper $name)) $secret.name $secret.key) -}}
{{- end -}}
{{- end -}}
{{- else if eq . "extractionEngine" -}}
{{- range $name := list "openai" "gemini" "anthropic" "ollama" -}}
{{- $secret := (index $v.extraction $name).secret -}}
{{- if $secret.name -}}
{{- include "rekap.secretVariable" (list (printf "REKAP_EXTRACTION_%s_KEY" (upper $name)) $secret.name $secret.key) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $variable, $secret := .service.values.secretSettings -}}
{{- include "rekap.secretVariable" (list $variable $secret.name $secret.key) -}}
{{- end -}}
{{- end -}}
