module schakel.example/bench

go 1.24

require (
	github.com/casbin/casbin/v2 v2.135.0
	github.com/open-policy-agent/opa v1.22.2
)
